namespace EntityGraph;

/// <summary>
/// Finds definite noun phrases that stand for a name of the document ("the Russian premier", "the ministry", "the
/// alliance", "the country") and adds those whose meaning is safe to say as mentions of form
/// <see cref="MentionForm.Nominal"/>.
/// </summary>
/// <remarks>
/// <para>"The premier" is the person whom the text gave that role before, where there is one such person and the owner,
/// if said, is the same; "the Swiss company", "the 45-year-old" is the one that the text has stated to fit; "the two
/// leaders", "both governments" are all of whom they mean (<see cref="ResolvedMention.Members"/>). "A senior official",
/// "the former president", "the next minister" are nobody. What stays unresolved is counted
/// (<see cref="DocumentEntities.UnresolvedNominals"/>) and becomes neither mention nor entity.</para>
/// <para>A mention covers the nouns alone: article, adjective and possessive are not part of it. Static and
/// thread-safe; a pure function of the document, O(tokens) for sentences of bounded length.</para>
/// </remarks>
public static class NominalResolver
{
    /// <summary>What <see cref="Mention.Tagger"/> says of such mentions.</summary>
    public const string TaggerName = "nominal-rules";

    /// <summary>The score of such a mention. A rank, not a measured share.</summary>
    public const double Score = 0.8;

    /// <summary>
    /// Adds the nominals to a document whose names are resolved. Ids of mentions change: attributions must not have
    /// been made yet.
    /// </summary>
    /// <exception cref="ArgumentException">The document has attributions.</exception>
    public static ResolvedDocument Add(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Annotated.Attributions.IsEmpty)
        {
            throw new ArgumentException(
                "Nominals come before attributions, which name mentions by number.",
                nameof(document)
            );
        }

        document = WithInstitutions(document);
        var names = document.Annotated.Mentions;
        var roles = new RoleNominals(document);
        var found = roles
            .All.Concat(new BodyNominals(document).All())
            .Concat(new NarrowedNominals(document).All())
            .Concat(new PluralNominals(document, roles.Holders).All())
            .Concat(new DescribedNominals(document, roles.Holders).All())
            .Where(nominal =>
                names[document.Annotated.MentionsIn(Around(nominal.Span))]
                    .All(name => !name.Span.Overlaps(nominal.Span))
            )
            .OrderBy(nominal => nominal.Span)
            .ThenBy(nominal => nominal.IsResolved ? 0 : 1)
            .DistinctBy(nominal => nominal.Span.Start)
            .ToList();
        var resolved = found.Where(nominal => nominal.IsResolved);
        var mentions = names
            .Select(name => (Mention: name, Resolved: document.Entities.Mentions[name.Id]))
            .Concat(
                resolved.Select(nominal =>
                    (
                        Mention: MentionOf(nominal),
                        Resolved: new ResolvedMention(0, nominal.Entity, ResolutionReason.Nominal)
                        {
                            Members = nominal.Members,
                        }
                    )
                )
            )
            .OrderBy(pair => pair.Mention.Span)
            .Select(
                (pair, id) => (Mention: pair.Mention with { Id = id }, Resolved: pair.Resolved with { MentionId = id })
            )
            .ToList();
        var annotated = document.Annotated.With([.. mentions.Select(pair => pair.Mention)], []);
        return new ResolvedDocument(
            annotated,
            document.Entities with
            {
                Mentions = [.. mentions.Select(pair => pair.Resolved)],
                UnresolvedNominals = found.Count(nominal => !nominal.IsResolved),
            }
        );
    }

    /// <summary>The institutions of countries come first: a later "the ministry" means them.</summary>
    private static ResolvedDocument WithInstitutions(ResolvedDocument document)
    {
        var names = document.Annotated.Mentions;
        var found = new InstitutionNominals(document)
            .All()
            .Where(one =>
                names[document.Annotated.MentionsIn(Around(one.Mention.Span))]
                    .All(name => !name.Span.Overlaps(one.Mention.Span))
            )
            .DistinctBy(one => one.Mention.Span.Start)
            .ToList();
        if (found.Count == 0)
        {
            return document;
        }

        var known = document.Entities.Entities.ToDictionary(entity => entity.Id);
        var mentions = names
            .Select(name => (Mention: name, Resolved: Owned(name, document.Entities.Mentions[name.Id])))
            .Concat(
                found.Select(one =>
                    (
                        one.Mention,
                        Resolved: new ResolvedMention(
                            0,
                            one.Entity.Id,
                            one.Mention.Form == MentionForm.Name ? ResolutionReason.FullName : ResolutionReason.Nominal
                        )
                    )
                )
            )
            .OrderBy(pair => pair.Mention.Span)
            .Select(
                (pair, id) => (Mention: pair.Mention with { Id = id }, Resolved: pair.Resolved with { MentionId = id })
            )
            .ToList();
        var all = document
            .Entities.Entities.Concat(found.Select(one => one.Entity))
            .DistinctBy(entity => entity.Id)
            .ToDictionary(entity => entity.Id);
        var gone = document.Entities.Mentions.Select(one => one.Entity).OfType<EntityId>().ToHashSet();
        var order = mentions
            .Select(pair => pair.Resolved.Entity)
            .OfType<EntityId>()
            .Concat(all.Keys.Where(id => !gone.Contains(id)))
            .Distinct();
        return new ResolvedDocument(
            document.Annotated.With([.. mentions.Select(pair => pair.Mention)], []),
            document.Entities with
            {
                Entities = [.. order.Select(id => all[id])],
                Mentions = [.. mentions.Select(pair => pair.Resolved)],
            }
        );

        // "The Foreign Ministry" after "the Omani Foreign Ministry", where no other country has one here.
        ResolvedMention Owned(Mention name, ResolvedMention resolved)
        {
            if (resolved.Entity is not { } id || known.GetValueOrDefault(id) is not { IsDocumentBound: true } bare)
            {
                return resolved;
            }

            var owners = found
                .Where(one =>
                    one.Mention.Span.Start < name.Span.Start
                    && one.Entity.Name.StartsWith($"{bare.Name} (", StringComparison.Ordinal)
                )
                .Select(one => one.Entity.Id)
                .Distinct()
                .Take(2)
                .ToList();
            return owners.Count == 1
                ? resolved with
                {
                    Entity = owners[0],
                    Reason = ResolutionReason.ShortName,
                }
                : resolved;
        }
    }

    private static Mention MentionOf(Nominal nominal) =>
        new(0, nominal.Span, nominal.Kind, Score) { Form = MentionForm.Nominal, Tagger = TaggerName };

    // A longer name may begin before the nominal; names are shorter than this.
    private static TextSpan Around(TextSpan span) => new(Math.Max(0, span.Start - LongestName), span.End);

    private const int LongestName = 200;
}
