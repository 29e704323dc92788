namespace EntityGraph.Learning;

/// <summary>
/// Fits the scorer of pronouns: for each pronoun a softmax over the mentions and "none of them", AdamW, a few passes.
/// </summary>
/// <remarks>
/// On one thread and seeded: the same examples and options give the same weights on one kind of processor.
/// </remarks>
internal sealed class PronounTrainer(PronounTrainerOptions options)
{
    private const float FirstMoment = 0.9f;
    private const float SecondMoment = 0.999f;
    private const float Epsilon = 1e-8f;

    /// <summary>The mean of <see cref="PronounTrainerOptions.Networks"/> networks.</summary>
    public PronounNetwork Train(IReadOnlyList<PronounExample> examples) =>
        PronounNetwork.Mean([
            .. Enumerable.Range(0, options.Networks).Select(number => TrainOne(examples, options.Seed + number)),
        ]);

    /// <summary>The probability of each mention of an example; what is missing to 1 is "none of them".</summary>
    public static double[] Probabilities(PronounNetwork network, IReadOnlyList<float[]> pairs)
    {
        var units = new float[network.Hidden];
        return Softmax([.. pairs.Select(pair => (double)network.Score(pair, units))]);
    }

    /// <summary>The softmax of scores and a score of 0 for "none of them", which is left out.</summary>
    public static double[] Softmax(double[] scores)
    {
        var highest = scores.Append(0).Max();
        var weights = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var sum = weights.Sum() + Math.Exp(-highest);
        return [.. weights.Select(weight => weight / sum)];
    }

    private PronounNetwork TrainOne(IReadOnlyList<PronounExample> examples, int seed)
    {
        // Repeatable draws are wanted, not unpredictable ones.
#pragma warning disable CA5394
        var random = new Random(seed);
        var network = new PronounNetwork(examples[0].Pairs[0].Length, options.Hidden);
        var scale = MathF.Sqrt(2f / network.Inputs);
        for (var index = 0; index < network.First.Length; index++)
        {
            network.First[index] = (float)((random.NextDouble() * 2) - 1) * scale;
        }

        for (var index = 0; index < network.Hidden; index++)
        {
            network.Second[index] = (float)((random.NextDouble() * 2) - 1) * MathF.Sqrt(2f / network.Hidden);
        }

        var step = new PronounStep(network, options.Dropout);
        var moments = network
            .Weights.Select(weights => (First: new float[weights.Length], Second: new float[weights.Length]))
            .ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = 0;
        var total = options.Passes * ((examples.Count + options.Batch - 1) / options.Batch);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            for (var start = 0; start < order.Length; start += options.Batch)
            {
                var end = Math.Min(order.Length, start + options.Batch);
                step.Clear(random);
                for (var index = start; index < end; index++)
                {
                    step.Add(examples[order[index]], 1f / (end - start));
                }

                Update(network, step.Gradients, moments, options.Rate * (1 - ((float)steps / total)), ++steps);
            }
        }
#pragma warning restore CA5394

        return network;
    }

    private void Update(
        PronounNetwork network,
        float[][] gradients,
        (float[] First, float[] Second)[] moments,
        float rate,
        int step
    )
    {
        var firstScale = 1 - MathF.Pow(FirstMoment, step);
        var secondScale = 1 - MathF.Pow(SecondMoment, step);
        var all = network.Weights;
        for (var part = 0; part < all.Length; part++)
        {
            var (weights, gradient) = (all[part], gradients[part]);
            var (first, second) = moments[part];
            var decay = part is 0 or 2 ? rate * options.Decay : 0;
            for (var index = 0; index < weights.Length; index++)
            {
                var slope = gradient[index];
                first[index] += (1 - FirstMoment) * (slope - first[index]);
                second[index] += (1 - SecondMoment) * ((slope * slope) - second[index]);
                weights[index] -=
                    (rate * (first[index] / firstScale) / (MathF.Sqrt(second[index] / secondScale) + Epsilon))
                    + (decay * weights[index]);
            }
        }
    }
}
