using EntityGraph.Learning;
using EntityGraph.Tests.Learning.Fast;
using EntityGraph.Tests.Reading;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class GoldTrainerTests
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryModel _base = new(("a", "B-PER"));

    [OneTimeTearDown]
    public void Delete()
    {
        _folder.Dispose();
        _base.Dispose();
    }

    [Test]
    public void Train_OwnLabels_KeepsThemAndKnowsTheirKinds()
    {
        var report = Train("own", GoldText.Sentences(0, 60));

        var mentions = FastAnalyzer
            .Load(_folder["own"])
            .Analyze(TinyModel.Document("Bruno sailed the Good Thistle to Merrow 7 times ."));
        var dump = mentions.Mentions.Select(mention => $"{mention.Label} {mention.Kind} {mentions.Surface(mention)}");
        Assert.That(
            dump,
            Is.EqualTo(new[] { "skipper Other Bruno", "Ship.Name Other Good Thistle", "location Location Merrow" })
        );
        Assert.That(
            report.Mentions.Select(pair => $"{pair.Key} {pair.Value}"),
            Is.EqualTo(new[] { "Ship.Name 60", "location 60", "skipper 60" })
        );
    }

    [Test]
    public void Train_KindsGiven_AreTheModels()
    {
        Train("kinds", GoldText.Sentences(0, 60), options =>
            options with
            {
                KindOf = label => label == "skipper" ? MentionKind.Person : null,
            }
        );

        var mentions = FastAnalyzer
            .Load(_folder["kinds"])
            .Analyze(TinyModel.Document("Bruno sailed the Good Thistle to Merrow 7 times ."));
        Assert.That(mentions.Mentions[0].Kind, Is.EqualTo(MentionKind.Person));
        Assert.That(mentions.Mentions[0].Label, Is.EqualTo("skipper"));
    }

    [Test]
    public void Analyze_CountryAmongPlaces_IsACountryWithItsLabel()
    {
        Train("country", GoldText.Sentences(0, 60));

        var mentions = FastAnalyzer
            .Load(_folder["country"])
            .Analyze(TinyModel.Document("Orla sailed the Good Kestrel to Kenya 4 times .", "China sailed 4 times ."));
        var dump = mentions.Mentions.Select(mention => $"{mention.Label} {mention.Kind} {mentions.Surface(mention)}");
        Assert.That(dump, Does.Contain("location Country Kenya"));
        Assert.That(mentions.Mentions.Select(mention => mention.Label), Has.None.Empty);
    }

    [Test]
    public void Train_TwiceWithOneSeed_GivesTheSameFeaturesAndScores()
    {
        var first = Train("first", GoldText.Sentences(0, 40));
        var second = Train("second", GoldText.Sentences(0, 40));

        Assert.That(
            second.Scores.Select(score => (score.Kind, score.F1)),
            Is.EqualTo(first.Scores.Select(score => (score.Kind, score.F1)))
        );
        Assert.That(
            File.ReadAllBytes(_folder["second/features.bin"]),
            Is.EqualTo(File.ReadAllBytes(_folder["first/features.bin"]))
        );
    }

    [Test]
    public void Train_WithoutDev_ScoresAHeldOutTenth()
    {
        var report = Train("held", GoldText.Sentences(0, 60));

        Assert.That(report.IsHeldOut, Is.True);
        Assert.That(report.Scores[^1].Gold, Is.EqualTo(6 * 3));
        Assert.That(report.Scores[^1].F1, Is.GreaterThan(80));
    }

    [Test]
    public void Train_SentencesOfDev_AreDroppedFromTheData()
    {
        _folder.Write("dev.conll", GoldText.Sentences(50, 70));

        var report = Train("scored", GoldText.Sentences(0, 60), options =>
            options with
            {
                DevFiles = [_folder["dev.conll"]],
            }
        );

        Assert.That(report.Dropped, Is.EqualTo(10));
        Assert.That(report.Scores[^1].Gold, Is.EqualTo(20 * 3));
        Assert.That(report.IsHeldOut, Is.False);
        Assert.That(
            File.ReadAllText(_folder["scored/README.md"]),
            Does.Contain("| dev.conll | all |").And.Contain("10 further sentences")
        );
    }

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(20)]
    public void Train_AnyNumberOfLabels_TagsAlikeFromPipelineAndAnalyzer(int labels)
    {
        Train($"many{labels}", GoldText.ManyLabels(labels, 20 * labels));
        var document = TinyModel.Document("the Naa Ma stood 3", "the Nee Me stood 4");

        var lean = FastAnalyzer.Load(_folder[$"many{labels}"]);
        using var pipeline = new PipelineTagger(ModelFolder.Open(_folder[$"many{labels}"]));

        Assert.That(lean.Tag(document), Is.EqualTo(pipeline.Tag(document)));
        Assert.That(lean.Analyze(document).Mentions[0].Label, Is.EqualTo("kind0"));
    }

    [TestCase("", "gold.conll: expected tokens with tags, found none.")]
    [TestCase("Orla\tO\nspoke\tO\n", "gold.conll: expected at least one name with a tag like B-PER, found only O.")]
    [TestCase(
        "Orla\tB-PER\nspoke\n",
        "gold.conll(2): expected a token and its tag, parted by a tab or a space, found 'spoke'."
    )]
    [TestCase("Orla\tPER\n", "gold.conll(1): expected a tag like O, B-PER or I-PER, found 'PER'.")]
    public void Train_BadData_SaysWhereAndWhatWasExpected(string text, string message)
    {
        Assert.That(
            () => Train("bad", text),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.EqualTo(message.Replace("gold.conll", _folder["bad.conll"], StringComparison.Ordinal))
        );
        Assert.That(Directory.Exists(_folder["bad"]), Is.False);
    }

    [Test]
    public void Train_AllOfTheDataInDev_SaysSo()
    {
        _folder.Write("all.dev.conll", GoldText.Sentences(0, 4));

        Assert.That(
            () =>
                Train("all", GoldText.Sentences(0, 4), options =>
                    options with
                    {
                        DevFiles = [_folder["all.dev.conll"]],
                    }
                ),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.EndsWith("no sentence is left to train on: all 4 are among those to score on.")
        );
    }

    private GoldTrainingReport Train(
        string name,
        string gold,
        Func<GoldTrainerOptions, GoldTrainerOptions>? change = null
    )
    {
        _folder.Write(name + ".conll", gold);
        var options = new GoldTrainerOptions
        {
            DataFiles = [_folder[name + ".conll"]],
            BaseFolder = _base.Path,
            OutputFolder = _folder[name],
            Date = new DateOnly(2026, 1, 2),
        };
        return GoldTrainer.Train(change?.Invoke(options) ?? options);
    }
}
