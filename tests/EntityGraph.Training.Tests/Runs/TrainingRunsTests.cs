using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Runs;

[TestFixture]
public sealed class TrainingRunsTests
{
    [Test]
    public void Finished_OfTwoRunsOneNamedTwice_IsTheirMeanByCount()
    {
        using var corpus = new SmallCorpus();
        string[] paths = [corpus.PathOf("calm.json"), corpus.PathOf("brisk.json")];
        for (var run = 0; run < paths.Length; run++)
        {
            var config = new TrainingConfig
            {
                Epochs = 1,
                Corpora = new Dictionary<string, CorpusUse> { ["conll2003"] = new() },
                Windows = [64],
                Window = 64,
                BatchPieces = 128,
                HeadLearningRate = 1e-3 * (run + 1),
                BFloat16 = false,
            };
            File.WriteAllText(paths[run], config.ToJson());
        }

        var runs = new TrainingRuns([paths[0], paths[1], paths[0]]);
        var lines = new List<string>();
        runs.Train(corpus.Root, corpus.Encoder, corpus.PathOf("work"), lines.Add);
        var mean = Bias(runs.Finished(corpus.PathOf("work")));
        var (calm, brisk) = (Bias(Alone("calm")), Bias(Alone("brisk")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Count(line => line.StartsWith("pass 1:", StringComparison.Ordinal)), Is.EqualTo(2));
            Assert.That(calm, Is.Not.EqualTo(brisk));
            Assert.That(mean, Is.EqualTo(calm.Zip(brisk, (one, other) => ((2 * one) + other) / 3)).Within(1e-8f));
        }

        WeightSet Alone(string name) =>
            WeightSet.Read(corpus.PathOf(Path.Combine("work", name, "weights-1.safetensors")));
    }

    private static float[] Bias(WeightSet weights) => weights.Get("names.bias").Values.ToArray();
}
