namespace EntityGraph.Evaluation;

/// <summary>Counts overlapping mentions of one document after nervaluate's rules.</summary>
/// <remarks>
/// Equal spans with equal labels are paired first, then each remaining found mention with the first remaining gold one
/// that it overlaps. <c>partial</c> minds bounds and not labels, <c>type</c> minds labels and asks only for an overlap.
/// O((gold + found) log gold) for mentions that do not overlap each other.
/// </remarks>
internal static class PartialMatcher
{
    public static (PartialCount Bounds, PartialCount Type) Count(
        IReadOnlyList<LabelledSpan> gold,
        IReadOnlyList<LabelledSpan> predicted
    )
    {
        var exact = gold.Select(Key).ToHashSet();
        exact.IntersectWith(predicted.Select(Key));
        var goldLeft = gold.Where(span => !exact.Contains(Key(span))).OrderBy(span => span.Span).ToList();
        var predictedLeft = predicted.Where(span => !exact.Contains(Key(span))).OrderBy(span => span.Span);
        var bounds = new PartialCount(exact.Count, 0, 0, 0, 0);
        var type = bounds;
        var first = 0;
        var taken = 0;
        foreach (var span in predictedLeft)
        {
            while (first < goldLeft.Count && goldLeft[first].Span.End <= span.Span.Start)
            {
                first++;
            }

            if (first == goldLeft.Count || !goldLeft[first].Span.Overlaps(span.Span))
            {
                bounds += new PartialCount(0, 0, 0, 0, 1);
                type += new PartialCount(0, 0, 0, 0, 1);
                continue;
            }

            var partner = goldLeft[first++];
            taken++;
            bounds += partner.Span == span.Span ? new PartialCount(1, 0, 0, 0, 0) : new PartialCount(0, 0, 1, 0, 0);
            type += partner.Label == span.Label ? new PartialCount(1, 0, 0, 0, 0) : new PartialCount(0, 1, 0, 0, 0);
        }

        var missed = new PartialCount(0, 0, 0, goldLeft.Count - taken, 0);
        return (bounds + missed, type + missed);
    }

    private static (TextSpan Span, string Label) Key(LabelledSpan span) => (span.Span, span.Label);
}
