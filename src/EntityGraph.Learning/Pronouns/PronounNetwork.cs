using System.Numerics;
using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>A scorer of pairs with one hidden layer: <c>w₂ · max(0, W₁x + b₁) + b₂</c>.</summary>
/// <param name="inputs">Numbers of a pair.</param>
/// <param name="hidden">Units.</param>
internal sealed class PronounNetwork(int inputs, int hidden)
{
    /// <summary>Numbers of a pair.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>Units of the hidden layer.</summary>
    public int Hidden { get; } = hidden;

    /// <summary>W₁, <c>unit × input</c>.</summary>
    public float[] First { get; } = new float[hidden * inputs];

    /// <summary>b₁.</summary>
    public float[] FirstBias { get; } = new float[hidden];

    /// <summary>w₂.</summary>
    public float[] Second { get; } = new float[hidden];

    /// <summary>b₂, one number.</summary>
    public float[] SecondBias { get; } = new float[1];

    /// <summary>All weights, in a fixed order.</summary>
    public float[][] Weights => [First, FirstBias, Second, SecondBias];

    /// <summary>Numbers of the states that it was made for.</summary>
    public int StateSize() => (Inputs - PronounFeatures.Count) / 2;

    /// <summary>One network whose score is the mean of several networks' scores.</summary>
    public static PronounNetwork Mean(IReadOnlyList<PronounNetwork> networks)
    {
        var mean = new PronounNetwork(networks[0].Inputs, networks.Sum(network => network.Hidden));
        var unit = 0;
        foreach (var network in networks)
        {
            network.First.CopyTo(mean.First.AsSpan(unit * network.Inputs));
            network.FirstBias.CopyTo(mean.FirstBias.AsSpan(unit));
            for (var index = 0; index < network.Hidden; index++)
            {
                mean.Second[unit + index] = network.Second[index] / networks.Count;
            }

            mean.SecondBias[0] += network.SecondBias[0] / networks.Count;
            unit += network.Hidden;
        }

        return mean;
    }

    /// <summary>The score of a pair; what the hidden units gave is left in <paramref name="units"/>.</summary>
    public float Score(ReadOnlySpan<float> pair, Span<float> units)
    {
        var score = SecondBias[0];
        for (var unit = 0; unit < Hidden; unit++)
        {
            var sum = FirstBias[unit] + Dot(pair, First.AsSpan(unit * Inputs, Inputs));
            units[unit] = Math.Max(0, sum);
            score += Second[unit] * units[unit];
        }

        return score;
    }

    /// <summary>The scalar product of two lists of one length.</summary>
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector<float>>(other);
        var sum = Vector<float>.Zero;
        for (var index = 0; index < left.Length; index++)
        {
            sum += left[index] * right[index];
        }

        var total = Vector.Sum(sum);
        for (var index = left.Length * Vector<float>.Count; index < one.Length; index++)
        {
            total += one[index] * other[index];
        }

        return total;
    }

    /// <summary>Adds a multiple of one list to another of the same length.</summary>
    public static void AddScaled(ReadOnlySpan<float> values, float factor, Span<float> sums)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(values);
        var right = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var by = new Vector<float>(factor);
        for (var index = 0; index < left.Length; index++)
        {
            right[index] += left[index] * by;
        }

        for (var index = left.Length * Vector<float>.Count; index < values.Length; index++)
        {
            sums[index] += values[index] * factor;
        }
    }
}
