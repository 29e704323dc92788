namespace EntityGraph;

/// <summary>
/// Whom those who speak in a document belong to: their country, company, party, ministry, and whom they are related to,
/// as the text says.
/// </summary>
/// <remarks>
/// Read from the sources of attributions ("the firm's chairman, Ana Lind"), and from the roles that the text gives.
/// Immutable; linear in the text.
/// </remarks>
internal sealed class SpeakerSides
{
    private static readonly WordSet s_left = new("former ex ex- retired late onetime outgoing anti pro unlike rival");

    private readonly ResolvedDocument _document;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Dictionary<EntityId, List<EntityId>> _bodies = [];
    private readonly IReadOnlyList<(EntityId Person, string Noun, EntityId Of)> _kin;
    private readonly ILookup<EntityId, RoleHolder> _roles;

    /// <summary>Reads a document whose pronouns are resolved.</summary>
    public SpeakerSides(ResolvedDocument document)
    {
        _document = document;
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        _roles = new RoleNominals(document).Holders.ToLookup(holder => holder.Person);
        _kin = new KinReader(document).Found;
        foreach (var attribution in document.Annotated.Attributions)
        {
            if (
                attribution is { Source: [var source], Speakers: [var speaker] }
                && document.Entities.EntityOf(speaker) is { } person
                && KindOf(person) == EntityKind.Person
                && source.Contains(document.Annotated.Mentions[speaker].Span)
            )
            {
                ReadSource(source, person);
            }
        }
    }

    /// <summary>
    /// The country of a person's office, or of an organisation; null where the text gives none or several.
    /// </summary>
    public EntityId? CountryOf(EntityId entity)
    {
        var countries = BodiesOf(entity).Where(body => KindOf(body) == EntityKind.Country).Distinct().ToList();
        if (countries.Count == 0)
        {
            countries = [.. BodiesOf(entity).Append(entity).Select(HomeOf).OfType<EntityId>().Distinct()];
        }

        return countries is [var only] ? only : null;
    }

    /// <summary>
    /// The one organisation of a person that a noun can stand for: "company", "party"; null for none or several.
    /// </summary>
    public EntityId? BodyOf(EntityId person, string noun)
    {
        var bodies = BodiesOf(person).Where(body => KindOf(body) == EntityKind.Organisation).Distinct().ToList();
        var named = bodies.Where(body => BodyNominals.IsCalled(_entities[body], noun)).ToList();
        return named is [var only] ? only
            : named.Count == 0 && bodies is [var single] && BodyNominals.MayBeCalled(_entities[single], noun) ? single
            : null;
    }

    /// <summary>
    /// The ministry of a minister, where the document names it or says whose minister it is; null for others.
    /// </summary>
    public Entity? MinistryOf(EntityId person)
    {
        const string Minister = " minister";
        var found = _roles[person]
            .Where(role => role.Role.EndsWith(Minister, StringComparison.Ordinal) && role.Role != "prime minister")
            .Select(role =>
                role.Owner?.CountryCode is { } code
                && CountryGazetteer.Default.Get(code) is { } country
                && InstitutionNominals.NameOf($"{role.Role[..^Minister.Length]} ministry") is { } name
                    ? InstitutionNominals.EntityOf(name, country)
                    : null
            )
            .OfType<Entity>()
            .DistinctBy(ministry => ministry.Id)
            .Take(2)
            .ToList();
        return found is [var only] ? _entities.GetValueOrDefault(only.Id, only) : null;
    }

    /// <summary>
    /// Whom a person means by "her client", "my brother": the one whom the text calls so, or in relation to whom it
    /// introduced the person; null for none or several.
    /// </summary>
    public EntityId? RelativeOf(EntityId person, string noun)
    {
        var found = _kin.Where(kin => kin.Of == person && kin.Noun == noun)
            .Select(kin => kin.Person)
            .Concat(_kin.Where(kin => kin.Person == person && Kinship.IsInverse(kin.Noun, noun)).Select(kin => kin.Of))
            .Distinct()
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }

    private IEnumerable<EntityId> BodiesOf(EntityId entity) =>
        _bodies
            .GetValueOrDefault(entity, [])
            .Concat(
                _roles[entity]
                    .Where(role => !RoleName.IsVague(role.Role) && !IsSentTo(role.Role))
                    .Select(role => role.Owner)
                    .OfType<EntityId>()
            );

    // The owner that a role of an envoy has is where it leads as often as whence.
    private static bool IsSentTo(string role) =>
        role.EndsWith("ambassador", StringComparison.Ordinal)
        || role.EndsWith("envoy", StringComparison.Ordinal)
        || role.EndsWith("consul", StringComparison.Ordinal);

    private EntityId? HomeOf(EntityId entity) =>
        _entities.GetValueOrDefault(entity) is { Kind: EntityKind.Organisation, Country: { } code }
        && EntityId.ForCountry(code) is var country
        && _entities.ContainsKey(country)
            ? country
            : null;

    private EntityKind? KindOf(EntityId entity) => _entities.GetValueOrDefault(entity)?.Kind;

    private void ReadSource(TextSpan source, EntityId person)
    {
        var tokens = _document.Tokenized;
        var first = tokens.TokenIndexAt(source.Start);
        var end = first;
        while (
            end < tokens.Tokens.Length
            && tokens.Tokens[end].Span.Start < source.End
            && !FunctionWords.Relatives.Contains(Word(end))
        )
        {
            if (s_left.ContainsIgnoringFirstCase(Word(end)))
            {
                return;
            }

            end++;
        }

        for (
            var id = _document.Annotated.MentionsIn(source).Start.Value;
            id < _document.Annotated.Mentions.Length;
            id++
        )
        {
            var mention = _document.Annotated.Mentions[id];
            if (end == first || mention.Span.End > tokens.Tokens[end - 1].Span.End)
            {
                break;
            }

            if (_document.Entities.EntityOf(id) is not { } entity || entity == person)
            {
                continue;
            }

            if (KindOf(entity) is EntityKind.Organisation or EntityKind.Country)
            {
                // "The Norwegian ambassador to Chile", "the envoy for Chile".
                if (Word(IndexBefore(mention)) is "to" or "with" or "against" or "in")
                {
                    continue;
                }

                Add(_bodies, person, entity);
            }
        }
    }

    private int IndexBefore(Mention mention)
    {
        var before = _document.Tokenized.TokenIndexAt(mention.Span.Start) - 1;
        return Word(before) is "the" ? before - 1 : before;
    }

    private string Word(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token]).ToString()
            : "";

    private static void Add<T>(Dictionary<EntityId, List<T>> lists, EntityId key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }
}
