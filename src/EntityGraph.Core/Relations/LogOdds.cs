namespace EntityGraph;

/// <summary>Turns scores into logarithms of odds and back, as calibration (Platt 1999) works on them.</summary>
internal static class LogOdds
{
    private const double Least = 1e-6;

    /// <summary>The logarithm of the odds of a score in [0, 1]; bounded, so that 0 and 1 have one too.</summary>
    public static double Of(double score)
    {
        var bounded = Math.Clamp(score, Least, 1 - Least);
        return Math.Log(bounded / (1 - bounded));
    }

    /// <summary>The probability that has these logarithms of odds: 1 / (1 + e^-x).</summary>
    public static double ToProbability(double odds) => 1 / (1 + Math.Exp(-odds));
}
