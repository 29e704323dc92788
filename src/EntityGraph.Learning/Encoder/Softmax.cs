namespace EntityGraph.Learning;

/// <summary>Scores as probabilities.</summary>
internal static class Softmax
{
    // Keeps logarithms finite.
    private const double Least = 1e-30;

    /// <summary>Writes the probabilities of one row of scores; each is above 0, together they are 1.</summary>
    public static void Of(ReadOnlySpan<float> scores, Span<double> probabilities)
    {
        var highest = scores[0];
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var total = 0.0;
        for (var index = 0; index < scores.Length; index++)
        {
            probabilities[index] = Math.Exp(scores[index] - highest) + Least;
            total += probabilities[index];
        }

        for (var index = 0; index < scores.Length; index++)
        {
            probabilities[index] /= total;
        }
    }
}
