namespace EntityGraph.Learning;

/// <summary>
/// Maps a raw probability to how often such mentions were right on held-out sentences. Immutable and thread-safe.
/// </summary>
internal sealed class ScoreCalibration
{
    private readonly float[] _points;

    /// <summary>Takes the value at 0, 1/n, …, 1, rising; none leaves scores as they are.</summary>
    public ScoreCalibration(float[] points) => _points = points;

    public ReadOnlySpan<float> Points => _points;

    /// <summary>The calibrated score, in [0, 1]; straight lines between the points.</summary>
    public double Apply(double raw)
    {
        var clamped = Math.Clamp(raw, 0, 1);
        if (_points.Length < 2)
        {
            return clamped;
        }

        var place = clamped * (_points.Length - 1);
        var index = Math.Min((int)place, _points.Length - 2);
        var share = place - index;
        return Math.Clamp(((1 - share) * _points[index]) + (share * _points[index + 1]), 0, 1);
    }

    /// <summary>
    /// Fits rising points to pairs of raw score and whether it was right: isotonic regression (pool adjacent
    /// violators).
    /// </summary>
    public static ScoreCalibration Fit(IEnumerable<(double Raw, bool Right)> pairs, int intervals)
    {
        var sums = new double[intervals + 1];
        var counts = new double[intervals + 1];
        foreach (var (raw, right) in pairs)
        {
            var index = (int)Math.Round(Math.Clamp(raw, 0, 1) * intervals);
            sums[index] += right ? 1 : 0;
            counts[index]++;
        }

        var blocks = new List<(double Sum, double Count, int Length)>();
        for (var index = 0; index <= intervals; index++)
        {
            // A weak pull to the raw score keeps empty places in order.
            blocks.Add((sums[index] + ((double)index / intervals), counts[index] + 1, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                var (first, second) = (blocks[^2], blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((first.Sum + second.Sum, first.Count + second.Count, first.Length + second.Length));
            }
        }

        return new ScoreCalibration([
            .. blocks.SelectMany(block => Enumerable.Repeat((float)(block.Sum / block.Count), block.Length)),
        ]);
    }
}
