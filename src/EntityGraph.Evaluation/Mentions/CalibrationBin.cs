namespace EntityGraph.Evaluation;

/// <summary>Found mentions whose scores lie in one tenth of [0, 1].</summary>
/// <param name="Low">Lower bound of the tenth.</param>
/// <param name="Count">Number of mentions.</param>
/// <param name="MeanScore">Their mean score; 0 where there are none.</param>
/// <param name="Precision">Share of them that is right; 0 where there are none.</param>
public readonly record struct CalibrationBin(double Low, int Count, double MeanScore, double Precision);
