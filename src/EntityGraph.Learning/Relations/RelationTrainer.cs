namespace EntityGraph.Learning;

/// <summary>Fits a classifier of pairs: Adam with decoupled decay over batches of texts, repeatable whatever the number of threads.</summary>
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
        var moments = network.Weights.Values.Select(weight => (new float[weight.Values.Length], new float[weight.Values.Length])).ToArray();
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

            progress?.Invoke(System.FormattableString.Invariant($"pass {pass + 1} of {options.Passes}: loss {loss / texts.Count:F2} a text"));
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
        var pairs = text.Pairs.Where(pair => pair.Labels.Length > 0 || random.NextDouble() < options.EmptyShare).ToArray();
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

    private void Step(RelationNetwork network, RelationNetwork[] shadows, (float[] First, float[] Second)[] moments, int step, double width)
    {
        var slopes = network.Weights.Keys.Select(name => Sum(shadows, name)).ToArray();
        var length = Math.Sqrt(slopes.Sum(static part => part.Sum(static slope => (double)slope * slope)));
        var scale = (float)Math.Min(1, MostSlope / Math.Max(length, Epsilon));
        var firstScale = 1 - Math.Pow(FirstMomentum, step);
        var secondScale = 1 - Math.Pow(SecondMomentum, step);
        var weights = network.Weights.Values.ToArray();
        Parallel.For(0, weights.Length, index =>
        {
            var (first, second) = moments[index];
            var values = weights[index].Values;
            for (var at = 0; at < values.Length; at++)
            {
                var slope = slopes[index][at] * scale;
                first[at] = (float)((FirstMomentum * first[at]) + ((1 - FirstMomentum) * slope));
                second[at] = (float)((SecondMomentum * second[at]) + ((1 - SecondMomentum) * slope * slope));
                values[at] -= (float)(width * ((first[at] / firstScale / (Math.Sqrt(second[at] / secondScale) + Epsilon)) + (options.Decay * values[at])));
            }
        });
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
