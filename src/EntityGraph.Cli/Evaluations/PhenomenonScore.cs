using System.Collections.Immutable;
using EntityGraph.Evaluation;

namespace EntityGraph.Cli;

/// <summary>
/// Scores challenge gold: an item is right where every layer that it annotates is right in every place, a pair where
/// both its items are.
/// </summary>
internal static class PhenomenonScore
{
    public static IEnumerable<(string Phenomenon, int Right, int Pairs)> Of(
        IEnumerable<AnnotatedPair> items,
        GoldRun run
    ) =>
        from item in items
        where item.Gold.Phenomenon is not null
        group IsRight(item, run) by (item.Gold.Phenomenon!, PairOf(item.Gold.Document.Id)) into pair
        group pair.All(right => right) by pair.Key.Item1 into phenomenon
        orderby phenomenon.Key
        select (phenomenon.Key, phenomenon.Count(right => right), phenomenon.Count());

    // Ids are phenomenon-NUMBER and a letter for the side of the pair.
    private static string PairOf(string id) => id.TrimEnd('a', 'b', 'c');

    private static bool IsRight(AnnotatedPair item, GoldRun run)
    {
        ImmutableArray<string> layers = item.Gold.Layers;
        bool Has(string layer) => layers.IsEmpty || layers.Contains(layer);
        return (
                !Has("mentions")
                || run.Compare(item) is var comparison && Keys(comparison.Gold).SetEquals(Keys(comparison.Predicted))
            )
            && (
                !Has("attributions")
                || Differences(SpeakerEvaluator.Evaluate([(item.Gold, item.Predicted)]).Mentions) == 0
            )
            && (
                !Has("relations")
                || Differences(RelationEvaluator.Evaluate([(item.Gold, item.Predicted)]).Total.Count) == 0
            );
    }

    private static long Differences(MatchCount count) => count.FalseNegatives + count.FalsePositives;

    private static HashSet<(TextSpan, string)> Keys(IEnumerable<LabelledSpan> spans) =>
        [.. spans.Select(span => (span.Span, span.Label))];
}
