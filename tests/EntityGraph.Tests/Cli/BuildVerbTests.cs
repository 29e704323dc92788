using EntityGraph.Tests.Reading;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Cli;

/// <summary>The verb <c>build</c> over the samples, as a user runs it.</summary>
[TestFixture]
[Category("Model")]
public sealed class BuildVerbTests
{
    private static readonly string s_samples = Path.Combine(Repository.Root, "data", "samples");

    [Test]
    public void Build_Samples_WritesBothFilesAndSaysWhatToDoNext()
    {
        using var folder = new TemporaryFolder();

        var result = Run(folder, s_samples, "--out", "graph.graphml", "--out", "graph.json");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Match("(?m)^[0-9]+ articles"));
        Assert.That(result.Error, Does.Match("(?m)^relations +[1-9][0-9,]* +co-mention [1-9]"));
        Assert.That(result.Error, Does.Contain("entitygraph query top --graph graph.json"));
        Assert.That(new FileInfo(folder["graph.graphml"]).Length, Is.Positive);
        Assert.That(new FileInfo(folder["graph.json"]).Length, Is.Positive);
    }

    [Test]
    public void Build_OtherOrderAndThreads_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var files = Directory
            .GetFiles(s_samples)
            .Where(path => Path.GetFileName(path) != "README.md")
            .Order(StringComparer.Ordinal)
            .ToArray();

        Run(folder, [.. files, "-q", "--threads", "1", "--out", "a.json", "--out", "a.graphml"]);
        Run(folder, [.. files.Reverse(), "-q", "--threads", "4", "--out", "b.json", "--out", "b.graphml"]);

        Assert.That(File.ReadAllBytes(folder["b.json"]), Is.EqualTo(File.ReadAllBytes(folder["a.json"])));
        Assert.That(File.ReadAllBytes(folder["b.graphml"]), Is.EqualTo(File.ReadAllBytes(folder["a.graphml"])));
    }

    [Test]
    public void Build_SameOutputTwice_WritesItOnce()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Anna Kovač visited China.");

        var result = Run(folder, "a.txt", "--out", "g.json", "--out", "g.json");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Does.Contain("wrote      g.json (everything, for query)\n"));
        Assert.That(result.Error, Does.StartWith("1 article\n"));
    }

    [TestCase("x.xyz: no graph format has the extension '.xyz'; known are .graphml, .json, .csv.", "--out", "x.xyz")]
    [TestCase("--out is empty; name a file.", "--out", "")]
    [TestCase("none/g.json: the folder none does not exist.", "--out", "none/g.json")]
    [TestCase("--threads is a whole number of at least 1, not 0.", "--threads", "0")]
    [TestCase(
        "--kinds does not know 'foo'; it knows person, organisation, country, location, other.",
        "--kinds",
        "foo"
    )]
    [TestCase("--model: no folder and no shipped model 'nope'; shipped: accurate, fast.", "--model", "nope")]
    public void Build_BadOption_SaysSoAndExitsWith2(string message, string option, string value)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Anna Kovač visited China.");

        var result = Run(folder, "a.txt", option, value);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Is.EqualTo($"entitygraph: {message}\n"));
    }

    private static CliResult Run(TemporaryFolder folder, params string[] arguments) =>
        Support.Cli.RunIn(
            folder.Path,
            null,
            ["build", .. arguments, .. arguments.Contains("--model") ? Array.Empty<string>() : ["--model", "fast"]]
        );
}
