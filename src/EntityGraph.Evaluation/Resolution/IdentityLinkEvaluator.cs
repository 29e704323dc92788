using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores resolving across documents on a treebank whose names carry identities (GUM's Wikipedia pages).
/// </summary>
/// <remarks>
/// The names are given; what they mean within their document and across documents is resolved. Nothing is trained on
/// these documents.
/// </remarks>
public static class IdentityLinkEvaluator
{
    private const int MostCostly = 25;

    /// <summary>Scores some files as one corpus.</summary>
    public static IdentityLinkReport Evaluate(
        IEnumerable<string> paths,
        IDocumentResolver inDocument,
        ICorpusResolver across
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(inDocument);
        ArgumentNullException.ThrowIfNull(across);

        var names = new List<Name>();
        var locals = new List<LocalEntity>();
        var documents = 0;
        foreach (var gold in paths.SelectMany(CoreferenceReader.Read))
        {
            documents++;
            var (document, identities) = IdentityNames.Of(gold);
            var resolved = new ResolvedDocument(document, inDocument.Resolve(document));
            locals.AddRange(LocalEntities.Of(resolved));
            names.AddRange(
                document.Mentions.Select(mention => new Name(
                    document.Document.Id,
                    mention.Id,
                    mention.Kind,
                    document.Surface(mention),
                    identities[mention.Id],
                    resolved.Entities.EntityOf(mention.Id)
                ))
            );
        }

        var resolver = Predicted(names, across.Resolve(locals));
        var byName = Predicted(names, new NameCorpusResolver().Resolve(locals));
        var byString = names.ConvertAll(name => name.Surface.ToLowerInvariant());
        (string Label, Func<Name, bool> IsIn)[] parts =
        [
            ("all", _ => true),
            ("person", name => name.Kind == MentionKind.Person),
            ("organisation", name => name.Kind == MentionKind.Organisation),
            ("place", name => name.Kind is not (MentionKind.Person or MentionKind.Organisation)),
            ("not_countries", name => name.Kind is not (MentionKind.Country or MentionKind.Nationality)),
        ];
        return new IdentityLinkReport(
            documents,
            names.Count,
            [
                .. parts.Select(part =>
                    (
                        part.Label,
                        Count(names, resolver, part.IsIn),
                        Count(names, byName, part.IsIn),
                        Count(names, byString, part.IsIn)
                    )
                ),
            ],
            Costly(names, resolver)
        );
    }

    private static List<string> Predicted(List<Name> names, CorpusEntities entities) =>
        names.ConvertAll(name =>
            name.Local is { } local
                ? entities.Map[(name.DocumentId, local)].Value
                : $"{name.DocumentId}#{name.MentionId}"
        );

    private static MatchCount Count(List<Name> names, List<string> predicted, Func<Name, bool> isIn) =>
        CrossDocumentLinks.Count(
            names
                .Zip(predicted)
                .Where(pair => isIn(pair.First))
                .Select(pair => (pair.First.DocumentId, pair.First.Identity, pair.Second))
        );

    private static ImmutableArray<string> Costly(List<Name> names, List<string> predicted)
    {
        var pairs = names.Zip(predicted).ToList();
        var missed = pairs
            .GroupBy(pair => pair.First.Identity, StringComparer.Ordinal)
            .Select(group =>
                (
                    Lost: CrossDocumentLinks
                        .Count(group.Select(pair => (pair.First.DocumentId, pair.First.Identity, pair.Second)))
                        .FalseNegatives,
                    Text: $"missed {group.Key}: {Shown(group.Select(pair => $"{pair.First.Surface} = {pair.Second}"))}"
                )
            );
        var wrong = pairs
            .GroupBy(pair => pair.Second, StringComparer.Ordinal)
            .Select(group =>
                (
                    Lost: CrossDocumentLinks
                        .Count(group.Select(pair => (pair.First.DocumentId, pair.First.Identity, pair.Second)))
                        .FalsePositives,
                    Text: $"wrong {group.Key}: {Shown(group.Select(pair => $"{pair.First.Surface} = {pair.First.Identity}"))}"
                )
            );
        return
        [
            .. missed
                .Concat(wrong)
                .Where(entry => entry.Lost > 0)
                .OrderByDescending(entry => entry.Lost)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal)
                .Take(MostCostly)
                .Select(entry => $"{entry.Lost, 6} {entry.Text}"),
        ];
    }

    private static string Shown(IEnumerable<string> names) =>
        string.Join(
            ", ",
            names
                .CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(6)
                .Select(pair => $"{pair.Key} ×{pair.Value}")
        );

    private sealed record Name(
        string DocumentId,
        int MentionId,
        MentionKind Kind,
        string Surface,
        string Identity,
        EntityId? Local
    );
}
