namespace EntityGraph.Evaluation;

/// <summary>
/// What a measure over clusters counted, apart for precision and recall; counts of documents add, the measures follow
/// from them.
/// </summary>
/// <param name="RightFound">What is right among what was found.</param>
/// <param name="Found">All that was found, in the measure's unit (mentions, links, clusters).</param>
/// <param name="RightGold">What was found of gold.</param>
/// <param name="Gold">All of gold, in the measure's unit.</param>
public readonly record struct ClusterCount(double RightFound, double Found, double RightGold, double Gold)
{
    /// <summary>Right among found, in [0, 1]; 0 where nothing was found.</summary>
    public double Precision => Ratio(RightFound, Found);

    /// <summary>Found among gold, in [0, 1]; 0 where there is no gold.</summary>
    public double Recall => Ratio(RightGold, Gold);

    /// <summary>Harmonic mean of precision and recall, in [0, 1]; 0 where both are.</summary>
    public double F1 => Ratio(2 * Precision * Recall, Precision + Recall);

    /// <summary>Adds the counts.</summary>
    public static ClusterCount operator +(ClusterCount left, ClusterCount right) => left.Add(right);

    /// <summary>Adds the counts.</summary>
    public ClusterCount Add(ClusterCount other) =>
        new(RightFound + other.RightFound, Found + other.Found, RightGold + other.RightGold, Gold + other.Gold);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
