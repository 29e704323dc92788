namespace EntityGraph.Learning;

/// <summary>
/// The loss with an adaptive threshold (Zhou et al. 2021): what holds must score above the threshold, all else below.
/// </summary>
internal static class RelationLoss
{
    /// <summary>Puts the slopes of the loss of each pair into the scores; gives the loss.</summary>
    /// <param name="scores">pairs × (threshold, then labels).</param>
    /// <param name="pairs">The same pairs.</param>
    /// <param name="weights">How much each pair counts.</param>
    public static double Fill(Grid scores, RelationPair[] pairs, float[] weights)
    {
        var loss = 0.0;
        var shares = new double[scores.Columns];
        for (var row = 0; row < scores.Rows; row++)
        {
            var values = scores.Row(row);
            var slopes = scores.SlopesOf(row);
            var isTrue = new bool[scores.Columns];
            foreach (var label in pairs[row].Labels)
            {
                isTrue[label + 1] = true;
            }

            // Those that hold against the threshold.
            if (pairs[row].Labels.Length > 0)
            {
                var sum = Shares(values, index => index == 0 || isTrue[index], shares);
                for (var index = 0; index < values.Length; index++)
                {
                    if (index == 0 || isTrue[index])
                    {
                        slopes[index] += (float)(
                            weights[row] * ((pairs[row].Labels.Length * shares[index]) - (isTrue[index] ? 1 : 0))
                        );
                        loss += isTrue[index] ? weights[row] * (sum - values[index]) : 0;
                    }
                }
            }

            // The threshold against those that do not.
            var all = Shares(values, index => !isTrue[index], shares);
            loss += weights[row] * (all - values[0]);
            for (var index = 0; index < values.Length; index++)
            {
                slopes[index] += isTrue[index] ? 0 : (float)(weights[row] * (shares[index] - (index == 0 ? 1 : 0)));
            }
        }

        return loss;
    }

    // Soft maximum of some scores; the logarithm of their sum.
    private static double Shares(ReadOnlySpan<float> values, Func<int, bool> isIn, double[] shares)
    {
        var highest = double.NegativeInfinity;
        for (var index = 0; index < values.Length; index++)
        {
            highest = isIn(index) ? Math.Max(highest, values[index]) : highest;
        }

        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            shares[index] = isIn(index) ? Math.Exp(values[index] - highest) : 0;
            sum += shares[index];
        }

        for (var index = 0; index < values.Length; index++)
        {
            shares[index] /= sum;
        }

        return highest + Math.Log(sum);
    }
}
