using System.Text;
using System.Text.Json;
using EntityGraph.Tests.Reading;

namespace EntityGraph.Tests.Cli;

/// <summary>The verbs <c>tag</c> and <c>extract</c>, as a user runs them.</summary>
[TestFixture]
[Category("Model")]
public sealed class TagVerbTests
{
    private const string Text = "🚢 Prime Minister Anna Kovač visited China on Monday.";

    [Test]
    public void Tag_GivenTokens_GivesTheSameTokensBackLineByLine()
    {
        const string tokens = "Anna\nKovač\nsaid\n\nChina-Russia\nU.S.\n-LRB-\n𝔘nicode\n\n";

        var result = Support.Cli.RunWithInput(
            tokens,
            "tag",
            "-",
            "--input-format",
            "conll",
            "--format",
            "conll",
            "--model",
            "fast"
        );

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            string.Join('\n', result.Output.Split('\n').Select(line => line.Split('\t')[0])),
            Is.EqualTo(tokens)
        );
        Assert.That(result.Output, Does.StartWith("Anna\tB-PERSON\nKovač\tI-PERSON\nsaid\tO\n"));
    }

    [Test]
    public void Tag_GivenDocumentStarts_KeepsThem()
    {
        const string tokens = "-DOCSTART- O\n\nAnna O\n\n-DOCSTART- O\n\nKenya O\n";

        var result = Support.Cli.RunWithInput(
            tokens,
            "tag",
            "-",
            "--input-format",
            "conll",
            "--format",
            "conll",
            "--model",
            "fast"
        );

        Assert.That(
            result.Output.Split('\n').Select(line => line.Split('\t')[0]),
            Is.EqualTo(new[] { "-DOCSTART-", "", "Anna", "", "-DOCSTART-", "", "Kenya", "", "" })
        );
    }

    [TestCase("utf16")]
    [TestCase("codepoints")]
    public void Extract_Offsets_FitTheirUnit(string unit)
    {
        var result = Support.Cli.RunWithInput(Text, "extract", "-", "--offsets", unit, "--model", "fast");

        using var json = JsonDocument.Parse(result.Output);
        var text = json.RootElement.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var shown = json
            .RootElement.GetProperty("mentions")
            .EnumerateArray()
            .Select(mention =>
                Cut(text, mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32(), unit)
            )
            .ToArray();
        Assert.That(json.RootElement.GetProperty("offsetUnit").GetString(), Is.EqualTo(unit));
        Assert.That(shown, Is.SupersetOf(new[] { "Anna Kovač", "China" }));
    }

    [Test]
    public void Tag_Brat_WritesTextAndAnnotations()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Text);

        var result = Support.Cli.RunIn(
            folder.Path,
            null,
            "tag",
            "a.txt",
            "--format",
            "brat",
            "--out",
            "brat",
            "--model",
            "fast"
        );

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            Directory.GetFiles(folder["brat"]).Select(Path.GetExtension),
            Is.EquivalentTo(new[] { ".txt", ".ann" })
        );
    }

    [Test]
    public void Tag_BratOntoAFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Text);

        var result = Support.Cli.RunIn(
            folder.Path,
            null,
            "tag",
            "a.txt",
            "--format",
            "brat",
            "--out",
            "a.txt",
            "--model",
            "fast"
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo("entitygraph: a.txt: is a file; --format brat writes into a folder.\n"));
        Assert.That(File.ReadAllText(folder["a.txt"]), Is.EqualTo(Text));
    }

    [Test]
    public void Tag_UnknownModel_LeavesTheOutputAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Text);
        folder.Write("old.jsonl", "kept");

        var result = Support.Cli.RunIn(folder.Path, null, "tag", "a.txt", "--model", "nope", "--out", "old.jsonl");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(File.ReadAllText(folder["old.jsonl"]), Is.EqualTo("kept"));
    }

    private static string Cut(Rune[] text, int start, int end, string unit) =>
        unit == "codepoints" ? string.Concat(text[start..end]) : string.Concat(text)[start..end];
}
