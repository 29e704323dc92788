using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class EncoderModelTests
{
    [TestCase(EncoderModel.EncoderFile)]
    [TestCase(EncoderModel.LabelsFile)]
    [TestCase(EncoderModel.VocabularyFile)]
    [TestCase(EncoderSettings.FileName)]
    public void Load_OfAnAlteredFile_RefusesIt(string file)
    {
        using var model = new TinyEncoder();
        var path = Path.Combine(model.Path, file);
        File.AppendAllText(path, "x");

        Assert.That(
            () => AccurateAnalyzer.Load(model.Path),
            Throws.TypeOf<ModelFileException>().With.Message.StartsWith($"{path}: expected SHA-256 ")
        );
    }

    [Test]
    public void Load_OfAMissingFile_SaysWhich()
    {
        using var model = new TinyEncoder();
        var path = Path.Combine(model.Path, EncoderModel.SyntaxFile);
        File.Delete(path);

        Assert.That(
            () => AccurateAnalyzer.Load(model.Path),
            Throws.TypeOf<ModelFileException>().With.Message.StartsWith($"{path}: expected a file with SHA-256 ")
        );
    }

    [Test]
    public void Analyze_WithAGraphThatIsNone_SaysWhichFile()
    {
        using var model = new TinyEncoder();
        var path = Path.Combine(model.Path, EncoderModel.EncoderFile);
        File.WriteAllText(path, "no graph");
        model.Describe(new EncoderSettings());
        using var analyzer = model.Load();

        Assert.That(
            () =>
                analyzer.Analyze(
                    PretokenizedText.Build([
                        ["a"],
                    ])
                ),
            Throws.TypeOf<ModelFileException>().With.Message.StartsWith($"{path}: not a graph with inputs ids, shapes ")
        );
    }

    [Test]
    public void Analyze_WithAnotherNumberOfTags_SaysSo()
    {
        using var model = new TinyEncoder();
        model.Describe(new EncoderSettings { HiddenSize = 4, Names = ["O", "B-PER", "I-PER"] });
        using var analyzer = model.Load();

        Assert.That(
            () =>
                analyzer.Analyze(
                    PretokenizedText.Build([
                        ["a"],
                    ])
                ),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo("tiny 1: expected 9 numbers in 'names' for a window of 3 pieces, found 27.")
        );
    }

    [Test]
    public void Load_ByKind_TakesTheAnalyserForIt()
    {
        using var model = new TinyEncoder();

        Assert.That(AnalyzerLoader.Load(model.Path), Is.TypeOf<AccurateAnalyzer>());
        Assert.That(AnalyzerLoader.Load(Path.Combine(ModelFolder.DefaultRoot, "fast")), Is.TypeOf<FastAnalyzer>());
    }

    [Test]
    public void Load_OfAnUnknownKind_SaysWhich()
    {
        using var model = new TinyEncoder();
        model.Describe(new EncoderSettings(), "quantum");
        var path = Path.Combine(model.Path, ModelFolder.ManifestName);

        Assert.That(
            () => AnalyzerLoader.Load(model.Path),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo($"{path}: expected a model of kind 'linear' or 'encoder', found 'quantum'.")
        );
        Assert.That(
            () => AccurateAnalyzer.Load(model.Path),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo($"{path}: expected a model of kind 'encoder', found 'quantum'.")
        );
    }
}
