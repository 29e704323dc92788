using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well mentions were found.</summary>
/// <param name="Scheme">Name of the label scheme.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Strict">Exact spans and labels, all labels together (micro).</param>
/// <param name="Interval">95 % interval of strict F1, by bootstrap over documents.</param>
/// <param name="Partial">nervaluate's <c>partial</c>: bounds, whatever the label.</param>
/// <param name="Type">nervaluate's <c>ent_type</c>: labels, where spans overlap.</param>
/// <param name="Labels">The scored labels, ordinal order.</param>
/// <param name="Calibration">Whether scores mean what they say.</param>
/// <param name="Outcomes">Every mention of gold and every spurious one, by document in order, by span within.</param>
public sealed record MentionReport(
    string Scheme,
    int Documents,
    MatchCount Strict,
    ConfidenceInterval Interval,
    PartialCount Partial,
    PartialCount Type,
    ImmutableArray<LabelReport> Labels,
    Calibration Calibration,
    ImmutableArray<MentionOutcome> Outcomes
)
{
    /// <summary>The figures by name, as gates and baselines know them: <c>f1</c>, <c>precision</c>, <c>recall</c>,
    /// <c>partial.f1</c>, <c>type.f1</c>, <c>calibration.error</c>, and the first three for each label
    /// (<c>organisation.f1</c>).</summary>
    public ImmutableSortedDictionary<string, double> Metrics
    {
        get
        {
            var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
            Add("", Strict);
            foreach (var label in Labels)
            {
                Add(label.Label.ToLowerInvariant() + ".", label.Strict);
            }

            metrics["partial.f1"] = Partial.F1;
            metrics["type.f1"] = Type.F1;
            metrics["calibration.error"] = Calibration.Error;
            return metrics.ToImmutable();

            void Add(string prefix, MatchCount count)
            {
                metrics[prefix + "f1"] = count.F1;
                metrics[prefix + "precision"] = count.Precision;
                metrics[prefix + "recall"] = count.Recall;
            }
        }
    }
}
