using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Centroids of word clusters at one granularity. Immutable and thread-safe.</summary>
internal sealed class WordClusters
{
    private readonly float[] _centroids;
    private readonly float[] _halfSquares;

    /// <summary>Takes <c>count × dimensions</c> numbers, row after row; dimensions is a multiple of 8.</summary>
    public WordClusters(float[] centroids, int dimensions)
    {
        _centroids = centroids;
        Dimensions = dimensions;
        Count = centroids.Length / dimensions;
        _halfSquares = new float[Count];
        for (var cluster = 0; cluster < Count; cluster++)
        {
            var row = centroids.AsSpan(cluster * dimensions, dimensions);
            _halfSquares[cluster] = Dot(row, row) / 2;
        }
    }

    public int Dimensions { get; }

    public int Count { get; }

    public ReadOnlySpan<float> Centroids => _centroids;

    /// <summary>1-based number of the nearest centroid, the lowest at a tie; 0 for the zero vector.</summary>
    public ushort Nearest(ReadOnlySpan<float> vector)
    {
        if (vector.IndexOfAnyExcept(0f) < 0)
        {
            return 0;
        }

        var best = 0;
        var bestScore = float.NegativeInfinity;
        for (var cluster = 0; cluster < Count; cluster++)
        {
            var score = Dot(vector, _centroids.AsSpan(cluster * Dimensions, Dimensions)) - _halfSquares[cluster];
            if (score > bestScore)
            {
                bestScore = score;
                best = cluster;
            }
        }

        return (ushort)(best + 1);
    }

    // Eight lanes and no fused multiply on every processor, so that sums round alike everywhere.
    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        var leftLanes = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var rightLanes = MemoryMarshal.Cast<float, Vector256<float>>(right);
        for (var lane = 0; lane < leftLanes.Length; lane++)
        {
            sum += leftLanes[lane] * rightLanes[lane];
        }

        return Vector256.Sum(sum);
    }
}
