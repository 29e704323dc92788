using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Export;

[TestFixture]
public sealed class EncoderExporterTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("export").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_EncoderAndAttribution_WritesTheirFilesOnly()
    {
        var weights = new RandomWeights(1)
            .Encoder(layers: 1, hidden: 32, wide: 40, pieces: 8)
            .Linear("attribution", 9, 32)
            .Set;

        var files = EncoderExporter.Write(weights, Path.Combine(_folder, "new"), new ExportOptions());

        Assert.That(files, Is.EqualTo(new[] { "encoder.onnx", "attribution.onnx" }));
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "new")).Select(Path.GetFileName), Is.EquivalentTo(files));
    }

    [Test]
    public void Write_MisshapenHead_NamesTheTensorAndWritesNothing()
    {
        var weights = new RandomWeights(1)
            .Encoder(layers: 1, hidden: 32, wide: 40, pieces: 8)
            .Tensor("attribution.weight", 9, 32)
            .Tensor("attribution.bias", 8)
            .Set;

        Assert.That(
            () => EncoderExporter.Write(weights, _folder, new ExportOptions()),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo("The tensor 'attribution.bias' has the shape [8]; expected [9].")
        );
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }
}
