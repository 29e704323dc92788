using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well open relations were found, at the least score that gives the best F1.</summary>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Gold">Number of the gold's relations.</param>
/// <param name="Found">Relations found with at least <paramref name="Threshold"/>.</param>
/// <param name="Precision">Share of found words that match, each relation of the gold used once.</param>
/// <param name="Recall">Share of the gold's words that match, each with the found relation that matches best.</param>
/// <param name="Threshold">The least score.</param>
public sealed record OpenRelationReport(
    int Sentences,
    int Gold,
    int Found,
    double Precision,
    double Recall,
    double Threshold
)
{
    /// <summary>Harmonic mean of the two; 0 where both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The figures by name, as gates know them.</summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            new Dictionary<string, double>
            {
                ["open.f1"] = F1,
                ["open.precision"] = Precision,
                ["open.recall"] = Recall,
            }
        );
}
