namespace EntityGraph.Evaluation;

/// <summary>How well one label was found.</summary>
/// <param name="Label">The scored label.</param>
/// <param name="Strict">Exact spans with this label.</param>
/// <param name="Interval">95 % interval of strict F1, by bootstrap over documents.</param>
/// <param name="Partial">nervaluate's <c>partial</c>, among mentions of this label alone.</param>
public sealed record LabelReport(string Label, MatchCount Strict, ConfidenceInterval Interval, PartialCount Partial);
