namespace EntityGraph.Evaluation;

/// <summary>The five counts of MUC-5 as nervaluate (MIT) keeps them; counts add, the measures follow.</summary>
/// <param name="Correct">Found as the measure asks.</param>
/// <param name="Incorrect">Found with something wrong that the measure minds.</param>
/// <param name="Partial">Found with other bounds (only where the measure gives half a point for it).</param>
/// <param name="Missed">In gold, nothing found there.</param>
/// <param name="Spurious">Found where gold has nothing.</param>
public readonly record struct PartialCount(long Correct, long Incorrect, long Partial, long Missed, long Spurious)
{
    private const double PartialCredit = 0.5;

    /// <summary>
    /// (correct + half of partial) / (correct + incorrect + partial + spurious); 0 where nothing was found.
    /// </summary>
    public double Precision => Ratio(Correct + Incorrect + Partial + Spurious);

    /// <summary>
    /// (correct + half of partial) / (correct + incorrect + partial + missed); 0 where there is no gold.
    /// </summary>
    public double Recall => Ratio(Correct + Incorrect + Partial + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds the counts.</summary>
    public static PartialCount operator +(PartialCount left, PartialCount right) => left.Add(right);

    /// <summary>Adds the counts.</summary>
    public PartialCount Add(PartialCount other) =>
        new(
            Correct + other.Correct,
            Incorrect + other.Incorrect,
            Partial + other.Partial,
            Missed + other.Missed,
            Spurious + other.Spurious
        );

    private double Ratio(long whole) => whole == 0 ? 0 : (Correct + (PartialCredit * Partial)) / whole;
}
