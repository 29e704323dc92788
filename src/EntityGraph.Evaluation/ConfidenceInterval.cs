namespace EntityGraph.Evaluation;

/// <summary>A range that a figure lies in with 95 in 100.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
public readonly record struct ConfidenceInterval(double Low, double High);
