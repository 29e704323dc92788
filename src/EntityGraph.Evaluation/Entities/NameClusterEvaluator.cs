using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores how a resolver groups given names of persons, organisations and places, beside exact match of lower-cased
/// strings.
/// </summary>
/// <remarks>
/// <para>The gold spans and their labels are given; countries and nationalities are told from other places by the
/// gazetteer, as in a run over news, and names that the gazetteer adds between them help but are not scored. A name
/// inside a name is left unresolved, for mentions are flat. An unresolved mention is a cluster of its own.</para>
/// <para>Not thread-safe.</para>
/// </remarks>
public sealed class NameClusterEvaluator(IDocumentResolver resolver)
{
    private static readonly Dictionary<string, MentionKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["PER"] = MentionKind.Person,
        ["ORG"] = MentionKind.Organisation,
        ["LOC"] = MentionKind.Location,
    };

    private readonly CountryRefiner _refiner = new(CountryGazetteer.Default);
    private readonly List<NameClusterScore> _documents = [];
    private readonly List<string> _differences = [];
    private int _unresolved;
    private int _mentions;

    /// <summary>The scores so far.</summary>
    public NameClusterReport Report() =>
        new([.. _documents], _mentions, _unresolved) { Differences = [.. _differences] };

    /// <summary>Resolves and scores one document.</summary>
    public void Add(DocRedDocument gold)
    {
        ArgumentNullException.ThrowIfNull(gold);

        ImmutableArray<DocRedMention> mentions =
        [
            .. gold.Mentions.Where(mention => s_kinds.ContainsKey(mention.Label)),
        ];
        var annotated = Annotate(gold.Tokenized, mentions);
        var resolved = resolver.Resolve(annotated);
        var entities = annotated
            .Mentions.Zip(resolved.Mentions)
            .ToDictionary(pair => pair.First.Span, pair => pair.Second);
        string Text(int index) => gold.Tokenized.Slice(mentions[index].Span);
        string Meant(int index) =>
            entities.TryGetValue(NameOf(gold.Tokenized, mentions[index]), out var mention) && mention.Entity is { } id
                ? id.Value
                : $"#{index}";

        var right = Clusters(mentions.Length, index => mentions[index].Entity);
        var found = Clusters(mentions.Length, Meant);
        var equal = Clusters(mentions.Length, index => Text(index).ToLowerInvariant());
        var adjectives = annotated
            .Mentions.Where(mention => mention.Kind == MentionKind.Nationality)
            .Select(mention => mention.Span)
            .ToHashSet();
        bool IsName(int index) => !adjectives.Contains(NameOf(gold.Tokenized, mentions[index]));
        _documents.Add(
            new NameClusterScore(
                CoreferenceScore.Of(right, found),
                ClusterMeasures.UnlikeLinks(right, found, Text),
                CoreferenceScore.Of(right, equal),
                ClusterMeasures.UnlikeLinks(right, equal, Text)
            )
            {
                FoundNames = ClusterMeasures.BCubed(Only(right, IsName), Only(found, IsName)),
                EqualNames = ClusterMeasures.BCubed(Only(right, IsName), Only(equal, IsName)),
            }
        );
        _mentions += mentions.Length;
        _unresolved += Enumerable.Range(0, mentions.Length).Count(index => Meant(index).StartsWith('#'));
        AddDifferences(gold, mentions, Meant);
    }

    private AnnotatedDocument Annotate(TokenizedDocument document, ImmutableArray<DocRedMention> mentions)
    {
        var flat = new List<Mention>();
        foreach (
            var mention in mentions.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End)
        )
        {
            if (flat.Count == 0 || !flat[^1].Span.Overlaps(mention.Span))
            {
                flat.Add(
                    new Mention(flat.Count, NameOf(document, mention), s_kinds[mention.Label], 1)
                    {
                        Label = mention.Label,
                        Tagger = "gold",
                    }
                );
            }
        }

        var refined = _refiner.Refine(document, [.. flat]);
        var kinds = refined.ToDictionary(mention => mention.Span, mention => mention.Kind);
        var added = refined.Where(mention => !flat.Exists(given => given.Span.Overlaps(mention.Span)));
        return new AnnotatedDocument(
            document,
            [
                .. flat.Select(mention => mention with { Kind = kinds.GetValueOrDefault(mention.Span, mention.Kind) })
                    .Concat(added)
                    .OrderBy(mention => mention.Span)
                    .Select((mention, index) => mention with { Id = index }),
            ]
        );
    }

    // Gold spans may begin with an article, which our names never do.
    private static TextSpan NameOf(TokenizedDocument document, DocRedMention mention) =>
        document
            .Text.AsSpan(mention.Span.Start, mention.Span.Length)
            .StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? new TextSpan(mention.Span.Start + "the ".Length, mention.Span.End)
            : mention.Span;

    private static IReadOnlyList<IReadOnlySet<int>> Clusters<TKey>(int count, Func<int, TKey> key) =>
        [.. Enumerable.Range(0, count).GroupBy(key).Select(group => group.ToHashSet())];

    private static IReadOnlyList<IReadOnlySet<int>> Only(
        IReadOnlyList<IReadOnlySet<int>> clusters,
        Func<int, bool> isKept
    ) => [.. clusters.Select(cluster => cluster.Where(isKept).ToHashSet())];

    private void AddDifferences(DocRedDocument gold, ImmutableArray<DocRedMention> mentions, Func<int, string> meant)
    {
        string Shown(int index) => $"{mentions[index].Label} {gold.Tokenized.Slice(mentions[index].Span)}";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var second = 0; second < mentions.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var isSame = mentions[first].Entity == mentions[second].Entity;
                var difference =
                    $"{(isSame ? "missed" : "false ")} {Shown(first)} = {Shown(second)}  {gold.Tokenized.Document.Id}";
                if (isSame != (meant(first) == meant(second)) && seen.Add(difference))
                {
                    _differences.Add(difference);
                }
            }
        }
    }
}
