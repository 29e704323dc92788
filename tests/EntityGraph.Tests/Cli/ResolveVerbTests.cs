using EntityGraph.Export;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Cli;

/// <summary>The verb <c>resolve</c> and its decisions, as a user runs them.</summary>
[TestFixture]
public sealed class ResolveVerbTests
{
    private string _folder = "";

    private string Judgements => Path.Combine(_folder, "j.txt");

    [SetUp]
    public void MakeGraph()
    {
        _folder = Directory.CreateTempSubdirectory("entitygraph-resolve-").FullName;
        var other = GivenGraph.Person("A. Kovač");
        var graph = GivenGraph.Build(
            [
                .. GivenGraph.Documents(),
                new GivenSummary("e5")
                    .Sentence("A. Kovač and Freedonia met Marsh.", other, GivenGraph.Freedonia, GivenGraph.Marsh)
                    .Build(),
            ],
            entities: GivenGraph.Corpus([.. GivenGraph.Entities.Entities, other])
        );
        new GraphJson().Export(graph, Path.Combine(_folder, "graph.json"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Resolve_Graph_ListsTheDoubtfulPairSideBySide()
    {
        var result = Run("resolve");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Match("(?m)^1  Anna Kovač  person/anna-kovac +A. Kovač  person/a-kovac$"));
        Assert.That(result.Output, Does.Contain("initials fit"));
        Assert.That(result.Output, Does.Contain("entitygraph resolve merge person/anna-kovac person/a-kovac"));
    }

    [Test]
    public void Merge_DryRun_ShowsTheChangeAndWritesNothing()
    {
        var before = File.ReadAllBytes(Path.Combine(_folder, "graph.json"));

        var result = Decide("merge", "person/anna-kovac", "A. Kovač", "--dry-run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.StartWith("would add j.txt(2): merge "));
        Assert.That(result.Output, Does.Contain("\n- person/a-kovac A. Kovač (1 mention in 1 article)\n"));
        Assert.That(result.Output, Does.Match("\nentities ([0-9]+) → [0-9]+, relations [0-9]+ → [0-9]+\n$"));
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Is.EqualTo(["graph.json"]));
        Assert.That(File.ReadAllBytes(Path.Combine(_folder, "graph.json")), Is.EqualTo(before));
    }

    [TestCase("merge")]
    [TestCase("forbid")]
    public void Resolve_AfterADecision_AsksNoMore(string verb)
    {
        Decide(verb, "person/anna-kovac", "person/a-kovac");

        var result = Run("resolve", "--judgements", "j.txt");

        Assert.That(result.Output, Is.EqualTo("no doubtful pairs\n"));
    }

    [Test]
    public void Undo_OfALine_DeletesItAndNothingElse()
    {
        Decide("merge", "person/anna-kovac", "person/a-kovac");
        var before = File.ReadAllBytes(Judgements);
        Decide("rename", "Tom Marsh", "Thomas Marsh");

        var result = Run("resolve", "undo", "3", "--judgements", "j.txt");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllBytes(Judgements), Is.EqualTo(before));
    }

    [Test]
    public void Forbid_AgainstAMerge_IsRefusedWithBothLinesAndWritesNothing()
    {
        Decide("merge", "person/anna-kovac", "person/a-kovac");
        var before = File.ReadAllBytes(Judgements);

        var result = Decide("forbid", "person/anna-kovac", "person/a-kovac");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.StartWith("entitygraph: j.txt(3): forbid keeps ").And.Contain("but line 2 makes them one")
        );
        Assert.That(File.ReadAllBytes(Judgements), Is.EqualTo(before));
    }

    [TestCase(
        "merge person/anna-kovac person/a-kovac",
        "^merge [^ ]+ \"[^\"]+\" e5#0-8 \"A\\. Kovač\" by=maria when=2026-05-01 why=\"a test\"$"
    )]
    [TestCase("split e5#0-8 --from person/anna-kovac", "^split e5#0-8 \"A. Kovač\" from a1#[0-9-]+ \"Anna Kovač\" by=")]
    [TestCase("retype person/a-kovac other", "^retype e5#0-8 \"A. Kovač\" from person to other by=")]
    [TestCase("retype e5#0-8 other", "^retype e5#0-8 \"A. Kovač\" to other by=")]
    [TestCase("reject stated/head_of_government/person/anna-kovac→country/RR", "^reject stated/head_of_government a1#")]
    [TestCase(
        "reject mentions/-/person/anna-kovac→country/FD b2#80-103",
        "^reject mentions/- b2#[0-9-]+ \"Kovač\" b2#[0-9-]+ \"Freedonia\" at b2#80-103 \"Kovač warned Freedonia.\" by="
    )]
    [TestCase("set-speaker b2#80-103 nobody", "^set-speaker b2#80-103 \"Kovač warned Freedonia.\" to nobody by=")]
    [TestCase(
        "set-speaker b2#80-103 organisation/central-trade-union",
        "^set-speaker b2#80-103 \"Kovač warned Freedonia.\" to b2#4-23 \"Central Trade Union\" by="
    )]
    [TestCase("suppress person/a-kovac", "^suppress [0-9a-f]{32} 2:[0-9a-f]{32} by=")]
    [TestCase("remove d4", "^remove d4 by=")]
    public void Decision_EveryVerb_AppendsOneSignedLine(string arguments, string line)
    {
        var result = Decide(arguments.Split(' '));

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllLines(Judgements), Has.Length.EqualTo(2));
        Assert.That(File.ReadAllLines(Judgements)[1], Does.Match(line));
    }

    [TestCase(
        "split person/a-kovac --from person/anna-kovac",
        "resolve split asks for mentions, and person/a-kovac is none. person/a-kovac is named at\n  e5#0-8 \"A. Kovač\""
    )]
    [TestCase(
        "split d4#40-45 --from person/anna-kovac",
        "the graph does not show what stands at d4#40-45; add the words, as 'd4#40-45 \"words\"'."
    )]
    [TestCase("remove x", "x: the graph has no document of this id.")]
    [TestCase("reject b2#1-2", "b2#1-2: no edge has evidence there; query evidence prints the places.")]
    [TestCase(
        "retype person/a-kovac planet",
        "KIND does not know 'planet'; it knows person, organisation, country, location, other."
    )]
    public void Decision_OnWhatIsNotThere_SaysSoAndExitsWith2(string arguments, string message)
    {
        var result = Decide(arguments.Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo($"entitygraph: {message}\n"));
        Assert.That(File.Exists(Judgements), Is.False);
    }

    [Test]
    public void Suppress_WithTheNameInTheReason_IsRefused()
    {
        var result = Run(
            "resolve",
            "suppress",
            "person/anna-kovac",
            "--judgements",
            "j.txt",
            "--by",
            "maria",
            "--why",
            "Anna Kovac asked for it"
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo("entitygraph: --by or --why shows the name that is to be suppressed.\n"));
    }

    [Test]
    public void Split_OfAMentionGivenWithItsWords_NeedsNoGraphToShowThem()
    {
        var result = Decide("split", "a1#4-9 \"Kovač\"", "--from", "a1#60-65 \"Kovač\"");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            File.ReadAllLines(Judgements)[1],
            Does.StartWith("split a1#4-9 \"Kovač\" from a1#60-65 \"Kovač\" by=")
        );
    }

    [TestCase("resolve")]
    [TestCase("merge")]
    [TestCase("set-speaker")]
    [TestCase("undo")]
    public void Help_OfEveryVerb_HasExamples(string verb)
    {
        var result = Run(verb == "resolve" ? [verb, "--help"] : ["resolve", verb, "--help"]);

        Assert.That(
            result.Output,
            Does.Contain("Examples:").And.Contain($"entitygraph resolve {(verb == "resolve" ? "merge" : verb)} ")
        );
    }

    private CliResult Decide(params string[] arguments) =>
        Run([
            "resolve",
            .. arguments,
            "--judgements",
            "j.txt",
            "--by",
            "maria",
            "--why",
            "a test",
            "--when",
            "2026-05-01",
        ]);

    private CliResult Run(params string[] arguments) => Support.Cli.RunIn(_folder, null, arguments);
}
