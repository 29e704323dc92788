namespace EntityGraph.Evaluation;

/// <summary>
/// Percentile bootstrap over documents (Efron 1979): draws as many documents as there are, with replacement, again and
/// again.
/// </summary>
public static class Bootstrap
{
    private const double Tail = 0.025;

    /// <summary>The 95 % interval of micro F1. The same counts and seed give the same interval.</summary>
    /// <param name="documents">The counts of each document.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="rounds">How often documents are drawn, at least 40.</param>
    /// <returns>[0, 0] where there is no document.</returns>
    public static ConfidenceInterval F1(IReadOnlyList<MatchCount> documents, int seed = 1, int rounds = 1000) =>
        Draw(documents, static (sum, count) => sum + count, static sum => sum.F1, seed, rounds);

    /// <summary>
    /// The 95 % interval of the F1 of a measure over clusters. The same counts and seed give the same interval.
    /// </summary>
    /// <param name="documents">The counts of each document.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="rounds">How often documents are drawn, at least 40.</param>
    /// <returns>[0, 0] where there is no document.</returns>
    public static ConfidenceInterval F1(IReadOnlyList<ClusterCount> documents, int seed = 1, int rounds = 1000) =>
        Draw(documents, static (sum, count) => sum + count, static sum => sum.F1, seed, rounds);

    private static ConfidenceInterval Draw<TCount>(
        IReadOnlyList<TCount> documents,
        Func<TCount, TCount, TCount> add,
        Func<TCount, double> figure,
        int seed,
        int rounds
    )
        where TCount : struct
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 40);
        if (documents.Count == 0)
        {
            return default;
        }

        // Repeatable draws are wanted, not unpredictable ones.
#pragma warning disable CA5394
        var random = new Random(seed);
        var figures = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var sum = default(TCount);
            for (var draw = 0; draw < documents.Count; draw++)
            {
                sum = add(sum, documents[random.Next(documents.Count)]);
            }

            figures[round] = figure(sum);
        }
#pragma warning restore CA5394

        Array.Sort(figures);
        var cut = (int)(rounds * Tail);
        return new ConfidenceInterval(figures[cut], figures[rounds - 1 - cut]);
    }
}
