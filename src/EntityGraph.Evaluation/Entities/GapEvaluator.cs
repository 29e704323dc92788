using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Counts decisions on GAP's rows. Not thread-safe.</summary>
public sealed class GapEvaluator
{
    private const int Rounds = 1000;
    private const double Tail = 0.025;

    private readonly List<(MatchCount Count, bool IsFeminine)> _rows = [];

    /// <summary>Adds one row.</summary>
    /// <param name="gold">The row.</param>
    /// <param name="isA">Whether the system takes the pronoun to mean A.</param>
    /// <param name="isB">Whether the system takes the pronoun to mean B.</param>
    public void Add(GapExample gold, bool isA, bool isB)
    {
        ArgumentNullException.ThrowIfNull(gold);
        _rows.Add((Count(gold.IsA, isA) + Count(gold.IsB, isB), gold.IsFeminine));
    }

    /// <summary>The scores of all rows added. The same rows in the same order give the same intervals.</summary>
    public GapReport Report()
    {
        var (masculine, feminine) = Sum(_rows);
        var (f1, ratio) = (new double[Rounds], new double[Rounds]);

        // Repeatable draws are wanted, not unpredictable ones.
#pragma warning disable CA5394
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var (he, she) = Sum(Enumerable.Range(0, _rows.Count).Select(_ => _rows[random.Next(_rows.Count)]));
            f1[round] = (he + she).F1;
            ratio[round] = he.F1 == 0 ? 0 : she.F1 / he.F1;
        }
#pragma warning restore CA5394

        return new GapReport(_rows.Count, masculine + feminine, masculine, feminine, Interval(f1), Interval(ratio));
    }

    private static MatchCount Count(bool gold, bool found) =>
        new(gold && found ? 1 : 0, found && !gold ? 1 : 0, gold && !found ? 1 : 0);

    private static (MatchCount Masculine, MatchCount Feminine) Sum(
        IEnumerable<(MatchCount Count, bool IsFeminine)> rows
    )
    {
        var (masculine, feminine) = (default(MatchCount), default(MatchCount));
        foreach (var (count, isFeminine) in rows)
        {
            masculine += isFeminine ? default : count;
            feminine += isFeminine ? count : default;
        }

        return (masculine, feminine);
    }

    private static ConfidenceInterval Interval(double[] figures)
    {
        Array.Sort(figures);
        var cut = (int)(Rounds * Tail);
        return new ConfidenceInterval(figures[cut], figures[Rounds - 1 - cut]);
    }
}
