namespace EntityGraph;

/// <summary>How far a build is.</summary>
/// <param name="DocumentCount">Documents read so far.</param>
/// <param name="SkippedCount">Inputs skipped so far.</param>
/// <param name="Fraction">Share of the input's bytes read, in [0, 1]; never falls.</param>
public readonly record struct BuildProgress(int DocumentCount, int SkippedCount, double Fraction);
