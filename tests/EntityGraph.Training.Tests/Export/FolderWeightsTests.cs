using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Export;

[TestFixture]
public sealed class FolderWeightsTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("weights").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    // Half a step of integers up to 127, of numbers below 0.5.
    [TestCase(ExportPrecision.Floats, 1e-6)]
    [TestCase(ExportPrecision.EightBit, 0.5 / 127 / 2 * 1.01)]
    public void Read_AllHeads_GivesTheWeightsThatWereWritten(ExportPrecision precision, double tolerance)
    {
        var weights = Weights();
        EncoderExporter.Write(weights, _folder, new ExportOptions { Precision = precision });

        var read = FolderWeights.Read(_folder);

        Assert.That(read.Names, Is.EqualTo(weights.Names));
        foreach (
            var name in weights.Names.Where(name =>
                !name.Contains("position", StringComparison.Ordinal)
                && !name.Contains("token_type", StringComparison.Ordinal)
            )
        )
        {
            Assert.That(read.Get(name).Shape, Is.EqualTo(weights.Get(name).Shape), name);
            Assert.That(
                read.Get(name).Values.ToArray(),
                Is.EqualTo(weights.Get(name).Values.ToArray()).Within(tolerance),
                name
            );
        }
    }

    [Test]
    public void Read_PositionsAndTypes_GivesTheirSums()
    {
        var weights = Weights();
        EncoderExporter.Write(weights, _folder, new ExportOptions());

        var read = FolderWeights.Read(_folder);

        var type = weights.Get("embeddings.token_type_embeddings.weight").Values.Span[..32].ToArray();
        var sums = weights
            .Get("embeddings.position_embeddings.weight")
            .Values.ToArray()
            .Select((value, index) => value + type[index % 32]);
        Assert.That(read.Get("embeddings.position_embeddings.weight").Values.ToArray(), Is.EqualTo(sums));
        Assert.That(read.Get("embeddings.token_type_embeddings.weight", 2, 32).Values.ToArray(), Is.All.Zero);
    }

    [Test]
    public void Read_GraphOfAnotherWriter_NamesTheMissingConstant()
    {
        File.WriteAllBytes(Path.Combine(_folder, "encoder.onnx"), new OnnxGraph("other", 17).Write());

        Assert.That(
            () => FolderWeights.Read(_folder),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo(
                    "The graph has no constant 'embedding.gain': expected a model that this trainer wrote."
                )
        );
    }

    private static WeightSet Weights() =>
        new RandomWeights(1)
            .Encoder(layers: 2, hidden: 32, wide: 40, pieces: 8)
            .Linear("names", 9, 32)
            .Linear("attribution", 9, 32)
            .Syntax(32, arcs: 8, labelSize: 6, labels: 5)
            .Set;
}
