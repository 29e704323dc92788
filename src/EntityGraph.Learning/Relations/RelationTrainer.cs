using System.Numerics;
using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>
/// Fits a classifier of pairs: Adam with decoupled decay over batches of texts, repeatable whatever the number of
/// threads.
/// </summary>
internal sealed class RelationTrainer(RelationShape shape, RelationTrainerOptions options)
{
    private const double FirstMomentum = 0.9;
    private const double SecondMomentum = 0.999;
    private const double Epsilon = 1e-8;
    private const double WarmShare = 0.06;
    private const double MostSlope = 1;

    /// <summary>Fits over texts.</summary>
    /// <param name="texts">Texts with labelled pairs.</param>
    /// <param name="progress">Told of each pass and its loss.</param>
    public RelationNetwork Train(IReadOnlyList<RelationText> texts, Action<string>? progress = null)
    {
        var random = new Random(options.Seed);
        var network = RelationNetwork.Random(shape, random);
        var moments = network
            .Weights.Values.Select(weight => (new float[weight.Values.Length], new float[weight.Values.Length]))
            .ToArray();
        var steps = options.Passes * ((texts.Count + options.Batch - 1) / options.Batch);
        var step = 0;
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var loss = 0.0;
            foreach (var batch in Shuffled(texts, random).Chunk(options.Batch))
            {
                var seeds = batch.Select(_ => random.Next()).ToArray();
                var shadows = new RelationNetwork[batch.Length];
                var losses = new double[batch.Length];
                Parallel.For(0, batch.Length, index =>
                {
                    shadows[index] = network.Shadow();
                    losses[index] = Learn(shadows[index], batch[index], new Random(seeds[index]));
                });
                loss += losses.Sum();
                Step(network, shadows, moments, ++step, Width(step, steps));
            }

            progress?.Invoke(
                System.FormattableString.Invariant(
                    $"pass {pass + 1} of {options.Passes}: loss {loss / texts.Count:F2} a text"
                )
            );
        }

        return network;
    }

    private static List<RelationText> Shuffled(IReadOnlyList<RelationText> texts, Random random)
    {
        var order = texts.ToArray();
        random.Shuffle(order);
        return [.. order];
    }

    private double Learn(RelationNetwork network, RelationText text, Random random)
    {
        var pairs = text
            .Pairs.Where(pair => pair.Labels.Length > 0 || random.NextDouble() < options.EmptyShare)
            .ToArray();
        if (pairs.Length == 0)
        {
            return 0;
        }

        var empty = (float)(options.EmptyWeight / options.EmptyShare);
        var tape = new Tape(isRecording: true);
        var scores = network.Score(tape, text, pairs, options.Drop, random);
        var loss = RelationLoss.Fill(scores, pairs, [.. pairs.Select(pair => pair.Labels.Length > 0 ? 1 : empty)]);
        tape.Back();
        return loss;
    }

    private double Width(int step, int steps)
    {
        var warm = Math.Max(1, steps * WarmShare);
        return options.StepWidth * (step < warm ? step / warm : (steps - step + 1) / (steps - warm + 1));
    }

    private void Step(
        RelationNetwork network,
        RelationNetwork[] shadows,
        (float[] First, float[] Second)[] moments,
        int step,
        double width
    )
    {
        var slopes = network.Weights.Keys.Select(name => Sum(shadows, name)).ToArray();
        var length = Math.Sqrt(slopes.Sum(static part => part.Sum(static slope => (double)slope * slope)));
        var scale = (float)Math.Min(1, MostSlope / Math.Max(length, Epsilon));
        var scales = (First: 1 - Math.Pow(FirstMomentum, step), Second: 1 - Math.Pow(SecondMomentum, step));
        var weights = network.Weights.Values.ToArray();
        Parallel.For(0, weights.Length, index =>
        {
            var values = MemoryMarshal.Cast<float, Vector<float>>(weights[index].Values.AsSpan());
            var first = MemoryMarshal.Cast<float, Vector<float>>(moments[index].First.AsSpan());
            var second = MemoryMarshal.Cast<float, Vector<float>>(moments[index].Second.AsSpan());
            var slope = MemoryMarshal.Cast<float, Vector<float>>(slopes[index].AsSpan());
            for (var at = 0; at < values.Length; at++)
            {
                values[at] -= Move(values[at], ref first[at], ref second[at], slope[at] * scale, scales, width);
            }

            for (var at = values.Length * Vector<float>.Count; at < slopes[index].Length; at++)
            {
                Vector<float> ofFirst = new(moments[index].First[at]),
                    ofSecond = new(moments[index].Second[at]),
                    value = new(weights[index].Values[at]);
                weights[index].Values[at] -= Move(
                    value,
                    ref ofFirst,
                    ref ofSecond,
                    new Vector<float>(slopes[index][at] * scale),
                    scales,
                    width
                )[0];
                (moments[index].First[at], moments[index].Second[at]) = (ofFirst[0], ofSecond[0]);
            }
        });
    }

    // What a step takes away from some numbers; computed in doubles, kept in floats.
    private Vector<float> Move(
        Vector<float> values,
        ref Vector<float> first,
        ref Vector<float> second,
        Vector<float> slopes,
        (double First, double Second) scales,
        double width
    )
    {
        first = Vector.Narrow(
            (FirstMomentum * Vector.WidenLower(first)) + ((1 - FirstMomentum) * Vector.WidenLower(slopes)),
            (FirstMomentum * Vector.WidenUpper(first)) + ((1 - FirstMomentum) * Vector.WidenUpper(slopes))
        );
        second = Vector.Narrow(
            (SecondMomentum * Vector.WidenLower(second))
                + ((1 - SecondMomentum) * Vector.WidenLower(slopes) * Vector.WidenLower(slopes)),
            (SecondMomentum * Vector.WidenUpper(second))
                + ((1 - SecondMomentum) * Vector.WidenUpper(slopes) * Vector.WidenUpper(slopes))
        );
        return Vector.Narrow(
            Part(Vector.WidenLower(first), Vector.WidenLower(second), Vector.WidenLower(values)),
            Part(Vector.WidenUpper(first), Vector.WidenUpper(second), Vector.WidenUpper(values))
        );

        Vector<double> Part(Vector<double> one, Vector<double> other, Vector<double> value) =>
            width
            * (
                (
                    one
                    / new Vector<double>(scales.First)
                    / (Vector.SquareRoot(other / new Vector<double>(scales.Second)) + new Vector<double>(Epsilon))
                ) + (options.Decay * value)
            );
    }

    private static float[] Sum(RelationNetwork[] shadows, string name)
    {
        var sum = new float[shadows[0].Weights[name].Values.Length];
        foreach (var shadow in shadows)
        {
            PronounNetwork.AddScaled(shadow.Weights[name].Slopes, 1f / shadows.Length, sum);
        }

        return sum;
    }
}
