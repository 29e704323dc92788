namespace EntityGraph.Training.Tests.Runs;

[TestFixture]
public sealed class TrainingConfigTests
{
    private string _path = "";

    [SetUp]
    public void Create() => _path = Path.GetTempFileName();

    [TearDown]
    public void Delete() => File.Delete(_path);

    private TrainingConfig Read(string json)
    {
        File.WriteAllText(_path, json);
        return TrainingConfig.Read(_path);
    }

    [Test]
    public void Read_AFileWithComments_TakesWhatItSays()
    {
        var config = Read(
            """{ "epochs": 7, /* tweets */ "corpora": { "btc": { "weight": 0.5 } }, "windows": [64], }"""
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(config.Epochs, Is.EqualTo(7));
            Assert.That(config.Corpora["btc"], Is.EqualTo(new CorpusUse(0.5)));
        }
    }

    [TestCase("""{ "epoch": 7 }""", "epoch")]
    [TestCase("""{ "heads": ["nouns"], "corpora": { "btc": {} } }""", "nouns")]
    [TestCase("""{ "epochs": 0, "corpora": { "btc": {} } }""", "epochs")]
    [TestCase("{ \"epochs\": \n x }", "2")]
    public void Read_AFileWithAMistake_NamesIt(string json, string named) =>
        Assert.That(
            () => Read(json),
            Throws.InstanceOf<DataFormatException>().With.Message.Contains(named).And.Message.Contains(_path)
        );

    [TestCase("accurate.json")]
    [TestCase("accurate-names.json")]
    [TestCase("accurate-further.json")]
    public void Read_OfAShippedConfiguration_Works(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EntityGraph.sln")))
        {
            folder = folder.Parent;
        }

        Assert.That(
            TrainingConfig.Read(Path.Combine(folder!.FullName, "src", "EntityGraph.Training", name)).Heads,
            Is.EqualTo(TrainingHeads.All)
        );
    }
}
