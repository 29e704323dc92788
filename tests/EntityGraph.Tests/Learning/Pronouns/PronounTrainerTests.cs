using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Pronouns;

[TestFixture]
public sealed class PronounTrainerTests
{
    private static readonly PronounTrainerOptions s_options = new()
    {
        Hidden = 8,
        Networks = 2,
        Passes = 30,
        Rate = 0.01f,
        Dropout = 0,
        Batch = 8,
    };

    [Test]
    public void Train_WhatTheFirstNumberTells_IsLearnedAndNoneToo()
    {
        var network = new PronounTrainer(s_options).Train([.. Examples()]);

        var meant = PronounTrainer.Probabilities(network, [Pair(1, 0.3f), Pair(0, 0.7f)]);
        var none = PronounTrainer.Probabilities(network, [Pair(0, 0.2f), Pair(0, 0.9f)]);

        Assert.That(meant[0], Is.GreaterThan(0.8));
        Assert.That(none.Sum(), Is.LessThan(0.3));
    }

    [Test]
    public void Train_Twice_GivesTheSameWeights()
    {
        var first = new PronounTrainer(s_options).Train([.. Examples()]);
        var second = new PronounTrainer(s_options).Train([.. Examples()]);

        Assert.That(second.First, Is.EqualTo(first.First));
    }

    [Test]
    public void Mean_OfNetworks_ScoresTheirMean()
    {
        var networks = new[] { 1, 5 }
            .Select(seed =>
                new PronounTrainer(s_options with { Networks = 1, Seed = seed, Passes = 2 }).Train([.. Examples()])
            )
            .ToArray();
        var pair = Pair(1, 0.4f);
        var units = new float[64];

        var mean = PronounNetwork.Mean(networks);

        Assert.That(
            mean.Score(pair, units),
            Is.EqualTo(networks.Average(network => network.Score(pair, units))).Within(1e-4)
        );
    }

    [Test]
    public void Head_WrittenAndRead_ScoresTheSame()
    {
        const int StateSize = 3;
        var network = new PronounNetwork(PronounInputs.Count(StateSize), 5);
        var random = new Random(3);
        foreach (var weights in network.Weights)
        {
            for (var index = 0; index < weights.Length; index++)
            {
                weights[index] = random.NextSingle() - 0.5f;
            }
        }

        var read = PronounHead.Read(PronounHead.Write(network), StateSize, "pronouns.onnx");

        var pair = Enumerable.Range(0, network.Inputs).Select(index => index / 100f).ToArray();
        Assert.That(read.Score(pair, new float[5]), Is.EqualTo(network.Score(pair, new float[5])).Within(1e-5));
    }

    [Test]
    public void Read_OfAnotherSize_IsRefused()
    {
        var bytes = PronounHead.Write(new PronounNetwork(PronounInputs.Count(3), 5));

        Assert.That(() => PronounHead.Read(bytes, 4, "pronouns.onnx"), Throws.TypeOf<ModelFileException>());
    }

    private static IEnumerable<PronounExample> Examples()
    {
        for (var number = 0; number < 60; number++)
        {
            var place = number % 3;
            yield return new PronounExample(
                [Pair(place == 0 ? 1 : 0, number / 60f), Pair(place == 1 ? 1 : 0, 1 - (number / 60f))],
                [place == 0, place == 1]
            );
        }
    }

    private static float[] Pair(float telling, float noise) => [telling, noise, 1, 0, 0, 0, 0, 0, 0, 0];
}
