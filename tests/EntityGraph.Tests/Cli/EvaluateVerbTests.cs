using EntityGraph.Tests.Reading;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Cli;

/// <summary>The verbs <c>evaluate</c> and <c>train</c>, as a user runs them.</summary>
[TestFixture]
[Category("Model")]
public sealed class EvaluateVerbTests
{
    private const string Gold = "Anna B-PERSON\nKovač I-PERSON\nvisited O\nChina B-COUNTRY\n. O\n";

    [TestCase("f1=0", 0)]
    [TestCase("other.recall=1", 3)]
    public void FailUnder_Bound_DecidesTheExitCode(string gate, int exitCode)
    {
        var result = Evaluate(Gold + "\nxyzzy B-OTHER\n", "--fail-under", gate);

        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
    }

    [Test]
    public void FailUnder_UnknownFigure_ListsTheFigures()
    {
        var result = Evaluate(Gold, "--fail-under", "foo=0.5");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("entitygraph: --fail-under: There is no figure 'foo'; there are "));
    }

    [Test]
    public void Evaluate_EmptyGold_ExitsWith2()
    {
        var result = Evaluate("");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo("entitygraph: nothing to score: the gold is empty.\n"));
    }

    [Test]
    public void Evaluate_NoTag_SaysWhereAndShowsItsBeginning()
    {
        var result = Evaluate($"Anna \u001b{new string('x', 100)}\n");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Is.EqualTo(
                $"entitygraph: gold.conll(1): expected a tag like O, B-PER or I-PER, found '\uFFFD{new string('x', 39)}…'.\n"
            )
        );
    }

    [TestCase("0,5")]
    [TestCase("NaN")]
    public void Evaluate_ToleranceIsNoNumber_SaysSo(string tolerance)
    {
        var result = Evaluate(Gold, "--tolerance", tolerance);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.StartWith($"entitygraph: --tolerance is '{tolerance}', expected a number like 0.5.\n")
        );
    }

    [Test]
    public void Baseline_WrittenThenCompared_Passes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold.conll", Gold);

        var written = Support.Cli.RunIn(
            folder.Path,
            null,
            "evaluate",
            "gold.conll",
            "--baseline",
            "b.json",
            "--update",
            "--model",
            "fast"
        );
        var compared = Support.Cli.RunIn(
            folder.Path,
            null,
            "evaluate",
            "gold.conll",
            "--baseline",
            "b.json",
            "--model",
            "fast"
        );

        Assert.That(written.ExitCode, Is.Zero, written.Error);
        Assert.That(compared.ExitCode, Is.Zero, compared.Error);
        Assert.That(compared.Output, Does.Contain("against baseline"));
    }

    [Test]
    public void Train_WithoutCorpora_SaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();

        var result = Support.Cli.RunIn(folder.Path, null, "train", "--out", "model", "--corpora", "none");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("entitygraph: none: no such folder."));
        Assert.That(Directory.Exists(folder["model"]), Is.False);
    }

    [TestCase(
        "B-LOC",
        "countries found: 1 at places of the gold, 0 in other names, 0 where it has none; precision 100.0"
    )]
    [TestCase("O", "countries found: 0 at places of the gold, 0 in other names, 1 where it has none; precision 0.0")]
    public void Conll_WithACountry_CountsItWhereGoldHasAPlace(string tag, string expected)
    {
        var result = Evaluate($"Anna B-PER\nKovač I-PER\nvisited O\nKazakhstan {tag}\n. O\n", "--scheme", "conll2003");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain(expected));
    }

    private static CliResult Evaluate(string gold, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold.conll", gold);
        return Support.Cli.RunIn(folder.Path, null, ["evaluate", "gold.conll", .. options, "--model", "fast"]);
    }
}
