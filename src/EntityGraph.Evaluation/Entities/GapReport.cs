using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores on GAP (Webster et al. 2018): each name of each row is one yes or no; precision, recall and F1 of the yes.
/// </summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Overall">All rows.</param>
/// <param name="Masculine">Rows with he, him, his.</param>
/// <param name="Feminine">Rows with she, her, hers.</param>
/// <param name="OverallInterval">95 % of the overall F1, by bootstrap over rows.</param>
/// <param name="RatioInterval">95 % of <see cref="Ratio"/>, by bootstrap over rows.</param>
public sealed record GapReport(
    int Rows,
    MatchCount Overall,
    MatchCount Masculine,
    MatchCount Feminine,
    ConfidenceInterval OverallInterval,
    ConfidenceInterval RatioInterval
)
{
    /// <summary>Feminine F1 over masculine F1: 1 where both are as good.</summary>
    public double Ratio => Masculine.F1 == 0 ? 0 : Feminine.F1 / Masculine.F1;

    /// <summary>
    /// The figures by name: <c>gap.f1</c>, <c>gap.masculine.f1</c>, <c>gap.feminine.f1</c>, <c>gap.ratio</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create("gap.f1", Overall.F1),
                KeyValuePair.Create("gap.masculine.f1", Masculine.F1),
                KeyValuePair.Create("gap.feminine.f1", Feminine.F1),
                KeyValuePair.Create("gap.ratio", Ratio),
            ]
        );
}
