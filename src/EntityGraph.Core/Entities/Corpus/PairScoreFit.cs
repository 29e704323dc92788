namespace EntityGraph;

/// <summary>A fitted score.</summary>
/// <param name="Json">The file of weights.</param>
/// <param name="SameCount">Number of pairs that are one.</param>
/// <param name="OtherCount">Number of pairs that are two.</param>
/// <param name="Accuracy">Share of the examples that the fitted weights alone decide rightly at even odds, in [0,
/// 1].</param>
public sealed record PairScoreFit(string Json, int SameCount, int OtherCount, double Accuracy);
