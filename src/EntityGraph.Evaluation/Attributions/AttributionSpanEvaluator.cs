using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores an attribution layer against marked attributions, each part by itself.</summary>
/// <remarks>
/// Two ways, both by equal first and last character, both as sets: a span that several attributions of an article share
/// counts once. Hulls: each attribution's part from its first start to its last end. Ranges: each range of a
/// discontinuous part by itself. Empty parts are left out. A score counts as right where the span is one of the hulls,
/// since that is what a layer holds. Not thread-safe.
/// </remarks>
public sealed class AttributionSpanEvaluator
{
    private static readonly AttributionPart[] s_parts = Enum.GetValues<AttributionPart>();
    private readonly List<MatchCount>[] _hulls = [.. s_parts.Select(_ => new List<MatchCount>())];
    private readonly MatchCount[] _ranges = new MatchCount[s_parts.Length];
    private readonly List<(double Score, bool IsRight)>[] _scores =
    [
        .. s_parts.Select(_ => new List<(double, bool)>()),
    ];

    /// <summary>Adds one article. O(found + marked).</summary>
    public void Add(ImmutableArray<PolnearAttribution> marked, AttributionLayer found)
    {
        ArgumentNullException.ThrowIfNull(found);
        for (var index = 0; index < s_parts.Length; index++)
        {
            var part = s_parts[index];
            var spans = found.Of(part).ToArray();
            var ofGold = marked
                .Select(attribution => RangesOf(attribution, part))
                .Where(ranges => !ranges.IsDefaultOrEmpty)
                .ToArray();
            var hulls = ofGold.Select(all => all.Aggregate(TextSpan.Cover)).ToHashSet();
            _hulls[index].Add(MatchCount.Of(hulls, spans.Select(span => span.Span)));
            _ranges[index] += MatchCount.Of(ofGold.SelectMany(all => all), spans.Select(span => span.Span));
            _scores[index].AddRange(spans.Select(span => (span.Score, hulls.Contains(span.Span))));
        }
    }

    /// <summary>The figures so far.</summary>
    /// <param name="seed">Seed of the bootstrap over articles.</param>
    public AttributionSpanReport Report(int seed = 1) =>
        new(
            _hulls[0].Count,
            [
                .. s_parts.Select(
                    (part, index) =>
                        new AttributionPartReport(
                            part,
                            _hulls[index].Aggregate(default(MatchCount), (sum, count) => sum + count),
                            Bootstrap.F1(_hulls[index], seed),
                            _ranges[index],
                            Calibration.Of(_scores[index])
                        )
                ),
            ]
        );

    private static ImmutableArray<TextSpan> RangesOf(PolnearAttribution attribution, AttributionPart part) =>
        part switch
        {
            AttributionPart.Source => attribution.Source,
            AttributionPart.Cue => attribution.Cue,
            _ => attribution.Content,
        };
}
