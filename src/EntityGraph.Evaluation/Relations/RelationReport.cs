using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well relations were found.</summary>
/// <param name="Documents">Number of documents whose relations are complete in gold.</param>
/// <param name="Total">All predicates together.</param>
/// <param name="Interval">95 % interval of the total's F1, by bootstrap over documents.</param>
/// <param name="Predicates">One for each predicate of gold or found, ordinal order.</param>
/// <param name="Differences">One line for each missed and each spurious evidence, in order of documents.</param>
public sealed record RelationReport(
    int Documents,
    RelationScore Total,
    ConfidenceInterval Interval,
    ImmutableArray<RelationScore> Predicates,
    ImmutableArray<string> Differences
)
{
    /// <summary>Whether the scores of what was found, evidence by evidence, are shares of right ones.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>
    /// The figures by name: <c>relations.f1</c>, <c>relations.precision</c>, <c>relations.recall</c>, and with each
    /// predicate (<c>relations.spouse.f1</c>).
    /// </summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        Predicates
            .Select(score => (Prefix: $"relations.{score.Predicate}.", score.Count))
            .Append((Prefix: "relations.", Total.Count))
            .SelectMany(entry =>
                new[]
                {
                    KeyValuePair.Create(entry.Prefix + "f1", entry.Count.F1),
                    KeyValuePair.Create(entry.Prefix + "precision", entry.Count.Precision),
                    KeyValuePair.Create(entry.Prefix + "recall", entry.Count.Recall),
                }
            )
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
