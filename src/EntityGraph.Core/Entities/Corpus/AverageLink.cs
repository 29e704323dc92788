namespace EntityGraph;

/// <summary>
/// Clusters a few units by average link: the best pair first, as long as its mean log odds reach a bound and no two
/// members are barred.
/// </summary>
internal static class AverageLink
{
    // By how much a unit must fit one cluster better than another that the first may not join.
    private const double Margin = 1.0;

    /// <summary>Clusters units.</summary>
    /// <param name="weights">How many document entities each unit stands for.</param>
    /// <param name="scores">Log odds of each pair, symmetric; negative infinity bars a pair for good.</param>
    /// <param name="bound">The lowest mean log odds at which two clusters are joined.</param>
    /// <returns>
    /// For each unit the lowest index of its cluster. Ties go to the lowest indices. O(n³), n at most a few dozen.
    /// </returns>
    public static int[] Cluster(IReadOnlyList<int> weights, double[,] scores, double bound)
    {
        var count = weights.Count;
        var cluster = Enumerable.Range(0, count).ToArray();
        var size = weights.Select(weight => (double)weight).ToArray();
        var isLive = Enumerable.Repeat(true, count).ToArray();
        var isRefused = new bool[count, count];
        while (Best(count, scores, bound, isLive, isRefused) is var (first, second) && first >= 0)
        {
            if (
                IsTorn(first, second, count, scores, isLive, bound)
                || IsTorn(second, first, count, scores, isLive, bound)
            )
            {
                isRefused[first, second] = isRefused[second, first] = true;
                continue;
            }

            for (var other = 0; other < count; other++)
            {
                if (isLive[other] && other != first && other != second)
                {
                    scores[first, other] = scores[other, first] =
                        ((size[first] * scores[first, other]) + (size[second] * scores[second, other]))
                        / (size[first] + size[second]);
                    isRefused[first, other] = isRefused[other, first] = false;
                }
            }

            size[first] += size[second];
            isLive[second] = false;
            for (var unit = 0; unit < count; unit++)
            {
                cluster[unit] = cluster[unit] == second ? first : cluster[unit];
            }
        }

        return cluster;
    }

    private static (int First, int Second) Best(
        int count,
        double[,] scores,
        double bound,
        bool[] isLive,
        bool[,] isRefused
    )
    {
        var (bestFirst, bestSecond, best) = (-1, -1, double.NegativeInfinity);
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; isLive[first] && second < count; second++)
            {
                if (
                    isLive[second]
                    && scores[first, second] >= bound
                    && scores[first, second] > best
                    && !isRefused[first, second]
                )
                {
                    (bestFirst, bestSecond, best) = (first, second, scores[first, second]);
                }
            }
        }

        return (bestFirst, bestSecond);
    }

    // "J. Smith" that fits John and James about equally well stays alone.
    private static bool IsTorn(int unit, int partner, int count, double[,] scores, bool[] isLive, double bound)
    {
        for (var other = 0; other < count; other++)
        {
            if (
                isLive[other]
                && other != unit
                && other != partner
                && double.IsNegativeInfinity(scores[partner, other])
                && scores[unit, other] >= bound
                && scores[unit, other] > scores[unit, partner] - Margin
            )
            {
                return true;
            }
        }

        return false;
    }
}
