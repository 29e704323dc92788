using EntityGraph.Tests.Reading;

namespace EntityGraph.Tests.Cli;

/// <summary>Bad input through the command: a clear message, the right exit code, never a stack trace.</summary>
[TestFixture]
[Category("Model")]
public sealed class BadInputTests
{
    [TestCase("a.txt", "", "skipped    a.txt: empty file\nentitygraph: nothing could be read.\n")]
    [TestCase(
        "a.txt",
        "GIF\0\0",
        "entitygraph: a.txt: binary (it holds NUL bytes); if it is UTF-16 text, save it as UTF-8\n"
    )]
    [TestCase(
        "a.csv",
        "id,body\n1,x\n",
        "entitygraph: a.csv: no column 'text'; columns are 'id', 'body'. Name it with --text-column body.\n"
    )]
    public void Build_UnreadableFile_ExitsWith2(string name, string content, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, content);

        var result = Support.Cli.RunIn(folder.Path, null, "build", name, "--model", "fast");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Is.EqualTo(message));
    }

    [Test]
    public void Build_FolderWithEveryBadThing_ReadsTheRestAndExitsWith1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/good.txt", "Anna Kovač visited China.");
        folder.Write("in/empty.txt", "");
        folder.Write("in/binary.txt", [0, 1, 2, 3]);
        folder.Write("in/columns.csv", "id,body\n1,x\n");
        folder.Write("in/surrogate.jsonl", "{\"text\":\"Li Wei \\ud800 flew to Oman.\"}\n");
        folder.Write("in/control.txt", "Li Wei\u0001 flew\u0007 to Oman\u001b[31m.");
        folder.Write("in/cut.txt", [.. "Anna Kovač visited Peru. Kova"u8, 0xC4]);
        Directory.CreateSymbolicLink(folder["in/loop"], ".");

        var result = Support.Cli.RunIn(
            folder.Path,
            null,
            "build",
            "in",
            "--out",
            "g.json",
            "--out",
            "g.graphml",
            "--model",
            "fast"
        );

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Match("(?m)^4 articles, 4 skipped"));
        Assert.That(result.Error, Does.Contain("in/empty.txt: empty file"));
        Assert.That(result.Error, Does.Contain("in/binary.txt: binary"));
        Assert.That(result.Error, Does.Contain("in/columns.csv: no column 'text'"));
        Assert.That(result.Error, Does.Contain("in/loop: a folder loop"));
        Assert.That(result.Error, Does.Not.Contain("   at "));
        Assert.That(File.Exists(folder["g.json"]) && File.Exists(folder["g.graphml"]));
    }

    [Test]
    public void Tag_NoTokens_ExitsWith2()
    {
        var result = Support.Cli.RunWithInput(
            "\n \n",
            "tag",
            "-",
            "--input-format",
            "conll",
            "--format",
            "conll",
            "--model",
            "fast"
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo("entitygraph: nothing could be read: no token in the input.\n"));
    }

    [TestCase("none", "none: no such file or folder")]
    [TestCase("no*.txt", "no*.txt: no file fits this pattern")]
    public void Build_MissingInput_ExitsWith2(string input, string message)
    {
        using var folder = new TemporaryFolder();

        var result = Support.Cli.RunIn(folder.Path, null, "build", input, "--model", "fast");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo($"entitygraph: {message}\n"));
    }

    [Test]
    public void Tag_FiftyMegabytesInOneLine_IsTagged()
    {
        using var folder = new TemporaryFolder();
        folder.Write("long.txt", new string('x', 50 * 1000 * 1000) + " Anna Kovač visited China.");

        var result = Support.Cli.RunIn(
            folder.Path,
            null,
            "build",
            "long.txt",
            "-q",
            "--out",
            "g.json",
            "--model",
            "fast"
        );

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllText(folder["g.json"]), Does.Contain("country/CN"));
    }
}
