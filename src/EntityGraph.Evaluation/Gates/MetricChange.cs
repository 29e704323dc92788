namespace EntityGraph.Evaluation;

/// <summary>A figure of the baseline and of the later run.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Before">In the baseline, 4 places.</param>
/// <param name="Now">In the later run.</param>
public sealed record MetricChange(string Metric, double Before, double Now);
