namespace EntityGraph.Evaluation;

/// <summary>A gate with the figure that was held against it.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Value">The figure.</param>
public sealed record MetricCheck(MetricGate Gate, double Value)
{
    /// <summary>True where the figure is not below the bound.</summary>
    public bool Passed => Value >= Gate.Minimum;
}
