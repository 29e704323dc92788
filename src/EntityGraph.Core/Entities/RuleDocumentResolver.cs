using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Resolves the names of one document by rules: full names first, then family names, initials, acronyms, short names,
/// adjectives and seats.
/// </summary>
/// <remarks>
/// <para>Persons: a family name alone is the one person of the document who has it; where several have it, the one who
/// was met before, else the one who is mentioned twice as often or is not introduced as a relative; else the mention
/// stays unresolved with its candidates. A family name that nobody bears in full is an entity bound to its document.
/// Names that sound alike and share a part are one person, and so is the first part of a longer name.</para>
/// <para>Organisations: an acronym is what the document introduces in brackets, else what the project's list says, else
/// the one name whose words begin with its letters. A generic institution takes its country into its id
/// (<c>organisation/foreign-ministry-br</c>, shown as "Foreign Ministry (Brazil)") from an adjective, possessive, "of"
/// phrase, a seat's possessive or an earlier full name; without one it is bound to its document.</para>
/// <para>Other names that the text gives ("also known as", "born", in brackets in another script) mean what the first
/// name does.</para>
/// <para>Countries: adjectives mean their country, capitals only where they act or are addressed; parts of the United
/// Kingdom are locations.</para>
/// <para>Immutable and thread-safe; a pure function of the document.</para>
/// </remarks>
public sealed class RuleDocumentResolver : IDocumentResolver
{
    private readonly CountryGazetteer _gazetteer;

    /// <summary>Creates a resolver over the countries that ship.</summary>
    public RuleDocumentResolver()
        : this(CountryGazetteer.Default) { }

    /// <summary>Creates a resolver over <paramref name="gazetteer"/>, which is shared, not copied.</summary>
    public RuleDocumentResolver(CountryGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
    }

    /// <inheritdoc/>
    public DocumentEntities Resolve(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var readings = new MentionReading[document.Mentions.Length];
        var meaning = new CountryMeaning(_gazetteer, document);
        var isSport = SportVocabulary.IsSport(document.Tokenized);
        var places = new PlaceReader(document, meaning, isSport);
        var persons = new PersonReader(document);
        var organisations = new OrganisationReader(document, meaning, persons, isSport);
        var others = new Dictionary<EntityId, EntityDraft>();
        persons.Read(readings);
        foreach (var mention in document.Mentions)
        {
            if (mention.Form != MentionForm.Name || mention.Kind == MentionKind.Person)
            {
                continue;
            }

            readings[mention.Id] =
                mention.Kind == MentionKind.Organisation
                || (
                    mention.Kind is MentionKind.Location or MentionKind.Other
                    && (
                        OrganisationReader.IsSeat(document.Surface(mention))
                        || OrganisationReader.IsInstitution(document.Surface(mention))
                    )
                )
                    ? places.ReadTeam(mention) ?? places.ReadSeat(mention) ?? organisations.Read(mention)
                : mention.Kind == MentionKind.Location && places.IsUnion(mention)
                    ? organisations.ReadSeat(mention, "European Union")
                : mention.Kind == MentionKind.Other ? ReadOther(document, mention, others)
                : places.Read(mention);
        }

        AliasReader.Join(document, readings);
        return Finish(document, readings);
    }

    private static MentionReading ReadOther(
        AnnotatedDocument document,
        Mention mention,
        Dictionary<EntityId, EntityDraft> drafts
    )
    {
        var name = NameText.Clean(document.Surface(mention));
        var id = EntityId.ForName(EntityKind.Other, name);
        if (!drafts.TryGetValue(id, out var draft))
        {
            draft = new EntityDraft(EntityKind.Other, id, name);
            drafts.Add(id, draft);
        }

        draft.Aliases.Add(name);
        return new MentionReading(draft, ResolutionReason.FullName);
    }

    private static DocumentEntities Finish(AnnotatedDocument document, MentionReading[] readings)
    {
        var ids = new Dictionary<EntityDraft, EntityId>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<EntityId, int>();
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var draft in readings.Select(reading => reading.Entity).OfType<EntityDraft>())
        {
            if (ids.ContainsKey(draft))
            {
                continue;
            }

            // Two who ask for one id are told apart in order of their first mention.
            var number = counts[draft.Id] = counts.GetValueOrDefault(draft.Id) + 1;
            var id = number == 1 ? draft.Id : new EntityId($"{draft.Id}~{number}");
            ids.Add(draft, id);
            entities.Add(
                new Entity(id, draft.Kind, draft.Name)
                {
                    Aliases = [.. draft.Aliases.Where(alias => alias != draft.Name)],
                    Country = draft.Country,
                    IsDocumentBound = draft.IsDocumentBound,
                }
            );
        }

        return new DocumentEntities(
            document.Document.Id,
            entities.ToImmutable(),
            [.. readings.Select((reading, index) => Resolved(index, reading, ids))]
        );
    }

    private static ResolvedMention Resolved(int index, MentionReading reading, Dictionary<EntityDraft, EntityId> ids)
    {
        var entity = reading.Entity is { } draft ? ids[draft] : (EntityId?)null;
        return reading.Candidates.IsDefaultOrEmpty
            ? new ResolvedMention(index, entity, reading.Reason)
            : new ResolvedMention(index, entity, reading.Reason)
            {
                Candidates =
                [
                    .. reading
                        .Candidates.Select(candidate => ids.GetValueOrDefault(candidate, candidate.Id))
                        .Distinct()
                        .Order(),
                ],
            };
    }
}
