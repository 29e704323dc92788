using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Runs;

[TestFixture]
public sealed class EncoderTrainerTests
{
    private static TrainingConfig Config(int epochs) =>
        new()
        {
            Epochs = epochs,
            Corpora = new Dictionary<string, CorpusUse> { ["conll2003"] = new(1, 4), ["wnut17"] = new(0.5, 1) },
            Windows = [64],
            Window = 64,
            BatchPieces = 128,
            LearningRate = 2e-3,
            HeadLearningRate = 5e-3,
            CaseNoise = 0,
            HyphenCuts = 0,
            BFloat16 = false,
        };

    private static WeightSet Train(
        SmallCorpus corpus,
        TrainingConfig config,
        string work,
        List<string>? lines = null
    ) => new EncoderTrainer(config, corpus.Root, corpus.Encoder, line => lines?.Add(line)).Train(corpus.PathOf(work));

    private static float[] Values(WeightSet weights) =>
        [.. weights.Names.SelectMany(name => weights.Get(name).Values.ToArray())];

    [Test]
    public void Train_OnAFewSentences_LearnsTheirNames()
    {
        using var corpus = new SmallCorpus();
        var config = Config(60);
        var weights = Train(corpus, config, "work");
        new ModelWriter(corpus.Root, corpus.Encoder, _ => { }).Write(
            weights,
            config,
            corpus.PathOf("model"),
            ExportPrecision.EightBit,
            new DateOnly(2026, 1, 2)
        );
        using var analyzer = AccurateAnalyzer.Load(corpus.PathOf("model"), workers: 1);

        var mentions = analyzer
            .Analyze(
                PretokenizedText.Build([
                    ["Dorn", "said", "that", "the", "old", "crew", "wait", "in", "Port", "Ella", "."],
                ])
            )
            .Mentions;

        Assert.That(mentions.Select(mention => mention.Label), Is.EqualTo(new[] { "PER", "LOC" }));
    }

    [Test]
    public void Train_Interrupted_GoesOnToTheSameWeights()
    {
        using var corpus = new SmallCorpus();
        var config = Config(3);
        var straight = Train(corpus, config, "straight");
        var trainer = new EncoderTrainer(config, corpus.Root, corpus.Encoder, Stop);
        Assert.That(() => trainer.Train(corpus.PathOf("broken")), Throws.InstanceOf<OperationCanceledException>());
        var lines = new List<string>();
        var resumed = Train(corpus, config, "broken", lines);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Does.Contain("going on after pass 1"));
            Assert.That(Values(resumed), Is.EqualTo(Values(straight)));
        }

        static void Stop(string line)
        {
            if (line.StartsWith("pass 2 of", StringComparison.Ordinal))
            {
                throw new OperationCanceledException(line);
            }
        }
    }

    [Test]
    public void Train_InAFolderOfAnotherConfiguration_IsRefused()
    {
        using var corpus = new SmallCorpus();
        Train(corpus, Config(1), "work");

        Assert.That(
            () => Train(corpus, Config(2), "work"),
            Throws.InstanceOf<ModelFileException>().With.Message.Contains("another configuration")
        );
    }

    [Test]
    public void Train_WithACorpusThatIsNotThere_NamesIt()
    {
        using var corpus = new SmallCorpus();
        var config = Config(1) with
        {
            Corpora = new Dictionary<string, CorpusUse> { ["conll2003"] = new(), ["polnear"] = new() },
        };

        Assert.That(
            () => Train(corpus, config, "work"),
            Throws.InstanceOf<DataFormatException>().With.Message.Contains("polnear")
        );
    }

    [Test]
    public void Train_WithAFrozenEncoder_ChangesHeadsOnly()
    {
        using var corpus = new SmallCorpus();
        var trained = Train(corpus, Config(2) with { FrozenEncoder = true }, "work");
        var before = WeightSet.Read(Path.Combine(corpus.Encoder, "model.safetensors"));

        using (Assert.EnterMultipleScope())
        {
            foreach (var name in before.Names)
            {
                Assert.That(trained.Get(name).Values.ToArray(), Is.EqualTo(before.Get(name).Values.ToArray()), name);
            }

            Assert.That(trained.Get("names.bias").Values.ToArray(), Has.Some.Not.Zero);
        }
    }
}
