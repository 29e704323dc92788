using EntityGraph.Tests.Learning.Training;
using EntityGraph.Tests.Reading;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Cli;

/// <summary>From a user's own gold to a model that tags and is scored, as a user goes.</summary>
[TestFixture]
[Category("Model")]
public sealed class TrainVerbTests
{
    private readonly TemporaryFolder _folder = new();
    private CliResult _trained = new(-1, "", "");

    [OneTimeSetUp]
    public void Train()
    {
        _folder.Write("my.conll", GoldText.Sentences(0, 60));
        _folder.Write("my.dev.conll", GoldText.Sentences(100, 112));
        _folder.Write(
            "labels.tsv",
            "gold\tskipper\tperson\ngold\tlocation\tLOC\ngold\tShip.Name\t-\npredicted\tperson\tperson\npredicted\tlocation\tLOC\npredicted\tcountry\tLOC\n"
        );
        _trained = Run(
            "train",
            "--data",
            "my.conll",
            "--dev",
            "my.dev.conll",
            "--scheme",
            "labels.tsv",
            "--out",
            "mine",
            "--date",
            "2026-01-02"
        );
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Train_Data_PrintsScoresAndLabels()
    {
        Assert.That(_trained.ExitCode, Is.Zero, _trained.Error);
        Assert.That(_trained.Error, Does.Contain("label      skipper: person, 60 names\n"));
        Assert.That(_trained.Output, Does.Match(@"my\.dev\.conll +all +\d+\.\d +\d+\.\d +\d+\.\d +36\n$"));
    }

    [Test]
    public void Tag_OwnModel_GivesTheLabels()
    {
        _folder.Write("text.txt", "Tamsin sailed the Good Marigold to Ostwick 9 times.\n");

        var result = Run("tag", "--model", "mine", "text.txt");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            result.Output,
            Does.Contain("\"label\":\"Ship.Name\"")
                .And.Contain("\"label\":\"skipper\"")
                .And.Contain("\"kind\":\"person\"")
        );
    }

    [TestCase("own", "Tamsin\tB-skipper\nsailed\tO\nthe\tO\nGood\tB-Ship.Name\nMarigold\tI-Ship.Name\n")]
    [TestCase("kind", "Tamsin\tB-PERSON\nsailed\tO\nthe\tO\nGood\tB-OTHER\nMarigold\tI-OTHER\n")]
    public void Tag_AsConll_WritesLabelsOrKinds(string labels, string expected)
    {
        var result = Run(
            "tag",
            "--model",
            "mine",
            "--input-format",
            "conll",
            "--format",
            "conll",
            "--labels",
            labels,
            "my.dev.conll"
        );

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain(expected));
    }

    [Test]
    public void Evaluate_Raw_ScoresTheLabelsAsTheyAre()
    {
        var result = Run(
            "evaluate",
            "my.dev.conll",
            "--model",
            "mine",
            "--scheme",
            "raw",
            "--fail-under",
            "ship.name.f1=0.9"
        );

        Assert.That(result.ExitCode, Is.Zero, result.Error + result.Output);
        Assert.That(result.Output, Does.Contain("model mine 1\n").And.Contain("Ship.Name").And.Contain("skipper"));
    }

    [Test]
    public void Evaluate_Against_ShowsTheChange()
    {
        var result = Run("evaluate", "my.dev.conll", "--model", "mine", "--scheme", "labels.tsv", "--against", "fast");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("against fast 1\n").And.Match(@"all .* \+\d+\.\d\n"));
    }

    [Test]
    public void Evaluate_AgainstAndBaseline_AreTooMany()
    {
        var result = Run("evaluate", "my.dev.conll", "--against", "fast", "--baseline", "b.json");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Is.EqualTo("entitygraph: --against and --baseline both name what to compare with: give one.\n")
        );
    }

    [TestCase("none.conll", "entitygraph: none.conll: no such file.\n")]
    [TestCase(
        "plain.conll",
        "entitygraph: plain.conll: expected at least one name with a tag like B-PER, found only O.\n"
    )]
    [TestCase(
        "half.conll",
        "entitygraph: half.conll(2): expected a token and its tag, parted by a tab or a space, found 'spoke'.\n"
    )]
    public void Train_BadData_ExitsWith2AndWritesNothing(string file, string message)
    {
        _folder.Write("plain.conll", "Orla\tO\n");
        _folder.Write("half.conll", "Orla\tB-PER\nspoke\n");

        var result = Run("train", "--data", file, "--out", "bad");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo(message));
        Assert.That(Directory.Exists(_folder["bad"]), Is.False);
    }

    [Test]
    public void Train_SchemeWithoutKinds_SaysWhichLabel()
    {
        _folder.Write("bad.tsv", "gold\tskipper\tsailor\n");

        var result = Run("train", "--data", "my.conll", "--scheme", "bad.tsv", "--out", "bad");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.StartWith("entitygraph: bad.tsv: 'sailor' of the label 'skipper' is no kind, expected one of person, ")
        );
    }

    [Test]
    public void Train_DevWithoutData_SaysWhatIsMissing()
    {
        var result = Run("train", "--dev", "my.dev.conll", "--out", "bad");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Is.EqualTo("entitygraph: --dev, --scheme and --fresh go with --data: name the gold to train on.\n")
        );
    }

    private CliResult Run(params string[] arguments) => Support.Cli.RunIn(_folder.Path, null, arguments);
}
