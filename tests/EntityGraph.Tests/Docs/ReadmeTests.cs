using System.Text.RegularExpressions;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Docs;

/// <summary>What the README shows is what the program does.</summary>
[TestFixture]
public sealed partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    private string _folder = "";

    [OneTimeSetUp]
    public void BuildTheSamples()
    {
        _folder = Directory.CreateTempSubdirectory("entitygraph-readme-").FullName;
        _summary = Support.Cli.RunIn(
            _folder,
            null,
            "build",
            Repository.PathOf("data", "samples"),
            "--out",
            "graph.graphml",
            "--out",
            "graph.json"
        );
    }

    [OneTimeTearDown]
    public void RemoveTheFolder() => Directory.Delete(_folder, recursive: true);

    private CliResult _summary = new(-1, "", "");

    [Test]
    public void FirstCommand_OnTheSamples_PrintsTheSummaryShown()
    {
        var shown = Block(
            "$ dotnet run -c Release --project src/EntityGraph.Cli -- build data/samples --out graph.graphml "
                + "--out graph.json"
        );

        Assert.That(_summary.ExitCode, Is.Zero);
        Assert.That(WithoutProgress(_summary.Error), Is.EqualTo(shown));
    }

    [TestCase("query who-mentions China --graph graph.json --top 5")]
    [TestCase("query evidence 'mentions/-/person/maria-kessler→country/CN' --graph graph.json")]
    public void Query_InTheReadme_PrintsWhatIsShown(string command)
    {
        var shown = Block($"$ entitygraph {command}");
        var arguments = Arguments().Matches(command).Select(match => match.Value.Trim('\'')).ToArray();

        var result = Support.Cli.RunIn(_folder, null, arguments);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            result.Output.Replace(Repository.Root + "/", "", StringComparison.Ordinal).TrimEnd(),
            Is.EqualTo(shown)
        );
    }

    [Test]
    public void Resolve_InTheReadme_RunsAndIsObeyed()
    {
        var commands = ResolveCommands().Matches(s_readme).Select(match => match.Groups[1].Value).ToList();

        var results = commands.ConvertAll(command =>
            Support.Cli.RunIn(
                _folder,
                null,
                [.. ShellWords().Matches(command).Select(match => match.Value.Trim('\'', '"'))]
            )
        );

        Assert.That(commands, Has.Count.EqualTo(3));
        Assert.That(
            results.Select(result => result.ExitCode),
            Is.All.Zero,
            string.Join('\n', results.Select(result => result.Error))
        );
        Assert.That(
            JudgementFile.Load(Path.Combine(_folder, "judgements.txt")).Judgements.Judgements,
            Has.Length.EqualTo(2)
        );
    }

    [Test]
    public void Judgements_InTheReadme_AreWellFormed()
    {
        var start = s_readme.IndexOf("# entitygraph judgements 1", StringComparison.Ordinal);
        var text = s_readme[start..s_readme.IndexOf("\n```", start, StringComparison.Ordinal)];

        var set = JudgementSet.Parse(text, "README.md");

        Assert.That(
            set.Judgements.Select(judgement => judgement.Verb),
            Is.EquivalentTo(Enum.GetValues<JudgementVerb>())
        );
    }

    [Test]
    public void Verbs_OfTheCommand_AreAllInTheTable()
    {
        var help = Support.Cli.Run("--help").Output;
        var verbs = VerbLines()
            .Matches(
                help[
                    help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf(
                        "Examples:",
                        StringComparison.Ordinal
                    )
                ]
            )
            .Select(match => match.Groups[1].Value)
            .ToArray();

        Assert.That(verbs, Is.Not.Empty);
        Assert.That(verbs.Where(verb => !s_readme.Contains($"| `{verb}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Example_InTheReadme_IsTheCodeBelow()
    {
        var shown = s_readme[
            s_readme.IndexOf("var pipeline", StringComparison.Ordinal)..s_readme.IndexOf(
                "graph.Save(",
                StringComparison.Ordinal
            )
        ];
        var code = File.ReadAllText(Repository.PathOf("tests", "EntityGraph.Tests", "Docs", "ReadmeTests.cs"));

        Assert.That(
            Squeeze(code),
            Does.Contain(
                Squeeze(shown)
                    .Replace("\"data/samples\"", "Repository.PathOf(\"data\",\"samples\")", StringComparison.Ordinal)
                    .Replace("Console.WriteLine", "lines.Add", StringComparison.Ordinal)
            )
        );
    }

    [Test]
    public void Example_OnTheSamples_FindsWhoMentionsChina()
    {
        var lines = new List<string>();
#pragma warning disable format // As the README has it.
        var pipeline = AnalysisPipeline.CreateDefault(); // the model from the package, nothing downloaded
        var graph = pipeline.Build(Corpus.FromFolder(Repository.PathOf("data", "samples")));
        foreach (
            var attribution in graph.WhoMentions("China").OrderByDescending(answer => answer.Document.Date).Take(5)
        )
        {
            lines.Add(
                $"{attribution.Speaker.Name} {attribution.CueLemma}: {attribution.Quote ?? attribution.ReportedText}"
            );
        }
#pragma warning restore format

        Assert.That(lines, Has.Count.EqualTo(5));
        Assert.That(lines, Has.None.EndsWith(": "));
    }

    private static string Squeeze(string code) => new([.. code.Where(character => !char.IsWhiteSpace(character))]);

    private static string WithoutProgress(string text) =>
        string.Join(
                '\n',
                text.ReplaceLineEndings("\n")
                    .Split('\n')
                    .Where(line => !line.StartsWith("reading", StringComparison.Ordinal))
            )
            .TrimEnd();

    // What follows a command in its console block, up to the next command or the end of the block.
    private static string Block(string command)
    {
        var start = s_readme.IndexOf(command + "\n", StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, $"the README does not show '{command}'");
        start += command.Length + 1;
        var end = new[]
        {
            s_readme.IndexOf("\n```", start, StringComparison.Ordinal),
            s_readme.IndexOf("\n$ ", start, StringComparison.Ordinal),
        }
            .Where(position => position >= 0)
            .Min();
        return s_readme[start..end].TrimEnd();
    }

    [GeneratedRegex(@"(?m)^\$ entitygraph (resolve .*)$")]
    private static partial Regex ResolveCommands();

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\S+")]
    private static partial Regex ShellWords();

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"(?m)^  ([a-z]+)\b")]
    private static partial Regex VerbLines();
}
