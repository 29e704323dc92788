using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>
/// Whether scores mean what they say: expected calibration error over ten equal bins (Naeini et al. 2015).
/// </summary>
/// <param name="Error">Mean distance of score and precision, weighted by mentions, in [0, 1]; 0 where no score is
/// known.</param>
/// <param name="Bins">Ten, ascending.</param>
public sealed record Calibration(double Error, ImmutableArray<CalibrationBin> Bins)
{
    private const int BinCount = 10;

    /// <summary>Computes it from scores and whether each was right.</summary>
    /// <param name="outcomes">Scores in [0, 1].</param>
    public static Calibration Of(IEnumerable<(double Score, bool IsRight)> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);

        var counts = new int[BinCount];
        var scores = new double[BinCount];
        var right = new int[BinCount];
        foreach (var (score, isRight) in outcomes)
        {
            var bin = Math.Clamp((int)(score * BinCount), 0, BinCount - 1);
            counts[bin]++;
            scores[bin] += score;
            right[bin] += isRight ? 1 : 0;
        }

        var total = counts.Sum();
        var error = 0.0;
        var bins = ImmutableArray.CreateBuilder<CalibrationBin>(BinCount);
        for (var bin = 0; bin < BinCount; bin++)
        {
            error += total == 0 ? 0 : Math.Abs(scores[bin] - right[bin]) / total;
            var count = Math.Max(counts[bin], 1);
            bins.Add(
                new CalibrationBin((double)bin / BinCount, counts[bin], scores[bin] / count, (double)right[bin] / count)
            );
        }

        return new Calibration(error, bins.ToImmutable());
    }
}
