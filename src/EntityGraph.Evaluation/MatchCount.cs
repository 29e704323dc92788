namespace EntityGraph.Evaluation;

/// <summary>How many things were found, made up and missed; counts add, the measures follow from them.</summary>
/// <param name="TruePositives">In gold and found.</param>
/// <param name="FalsePositives">Found, not in gold.</param>
/// <param name="FalseNegatives">In gold, not found.</param>
public readonly record struct MatchCount(long TruePositives, long FalsePositives, long FalseNegatives)
{
    /// <summary>Right among found, in [0, 1]; 0 where nothing was found.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>Found among gold, in [0, 1]; 0 where there is no gold.</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall, in [0, 1]; 0 where both are.</summary>
    public double F1 => Ratio(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Number of things in gold.</summary>
    public long Gold => TruePositives + FalseNegatives;

    /// <summary>Number of things found.</summary>
    public long Found => TruePositives + FalsePositives;

    /// <summary>Adds the counts.</summary>
    public static MatchCount operator +(MatchCount left, MatchCount right) => left.Add(right);

    /// <summary>Adds the counts.</summary>
    public MatchCount Add(MatchCount other) =>
        new(
            TruePositives + other.TruePositives,
            FalsePositives + other.FalsePositives,
            FalseNegatives + other.FalseNegatives
        );

    /// <summary>Compares two sets of keys by equality. Repeated keys count once.</summary>
    public static MatchCount Of<T>(IEnumerable<T> gold, IEnumerable<T> found)
    {
        var goldSet = gold.ToHashSet();
        var foundSet = found.ToHashSet();
        var both = goldSet.Count(foundSet.Contains);
        return new MatchCount(both, foundSet.Count - both, goldSet.Count - both);
    }

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
