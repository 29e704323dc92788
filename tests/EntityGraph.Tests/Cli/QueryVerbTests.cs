using EntityGraph.Export;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Cli;

/// <summary>The verbs <c>query</c> and <c>export</c>, as a user runs them.</summary>
[TestFixture]
public sealed class QueryVerbTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void MakeGraph()
    {
        _folder = Directory.CreateTempSubdirectory("entitygraph-cli-").FullName;
        new GraphJson().Export(GivenGraph.Small(), Path.Combine(_folder, "graph.json"));
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void WhoMentions_Table_HasSpeakersTimesAndWords()
    {
        var result = Run("query", "who-mentions", "freedonia", "--graph", "graph.json");

        Assert.That(result.Error, Is.Empty);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            result.Output,
            Is.EqualTo(
                """
                Freedonia (country/FD)  mentioned by 2 speakers, 4 times

                speaker              times  mostly  last        what was said
                Anna Kovač               3  warn    2024-08-21  "We expect Freedonia to honour the treaty"
                Central Trade Union      1  say     2024-08-20  reported: that Freedonia's tariffs "hurt no one but itself"

                """
            )
        );
    }

    [Test]
    public void WhoMentions_Csv_HasARowForEachAttribution()
    {
        var result = Run("query", "who-mentions", "freedonia", "--format", "csv", "--since", "2024-08-21");

        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Does.StartWith("speaker,speaker_name,target,target_name,cue,mode,quote,reported,"));
        Assert.That(
            lines[1],
            Does.StartWith(
                "person/anna-kovac,Anna Kovač,country/FD,Freedonia,tell,direct,We expect Freedonia to honour "
                    + "the treaty,"
            )
        );
    }

    [Test]
    public void Evidence_Json_HasSentenceAndPlace()
    {
        var result = Run("query", "evidence", "mentions/-/person/anna-kovac→country/FD", "--format", "json");

        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        var answers = json.RootElement.GetProperty("answers");
        Assert.That(answers.GetArrayLength(), Is.EqualTo(3));
        Assert.That(answers[1].GetProperty("sentence").GetString(), Is.EqualTo("Kovač warned Freedonia."));
        Assert.That(answers[1].GetProperty("path").GetString(), Is.EqualTo("articles/b2.txt"));
    }

    [TestCase("between", "Kovač", "Freedonia")]
    [TestCase("neighbours", "CTU")]
    [TestCase("mentioned-by", "Marsh")]
    [TestCase("path", "Marsh", "Ruritania")]
    [TestCase("top")]
    [TestCase("top", "--kind", "mentions")]
    [TestCase("evidence", "stated/head_of_government/person/anna-kovac->country/RR")]
    public void Query_EveryForm_Answers(params string[] arguments)
    {
        var result = Run(["query", .. arguments]);

        Assert.That(result.Error, Is.Empty);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output.Split('\n'), Has.Length.GreaterThan(2));
    }

    [TestCase("entitygraph: no entity of the graph is called 'Nowhere'.\n", "who-mentions", "Nowhere")]
    [TestCase(
        "entitygraph: query who-mentions asks for one entity, but 2 given. Put a name of several words in quotation marks.\n",
        "who-mentions",
        "Anna",
        "Kovač"
    )]
    [TestCase(
        "entitygraph: query does not know 'who'; it knows who-mentions, mentioned-by, between, neighbours, path, top, evidence.\n",
        "who",
        "x"
    )]
    [TestCase("entitygraph: --since is 'monday', expected a day like 2024-08-21.\n", "top", "--since", "monday")]
    [TestCase(
        "entitygraph: --voice does not know 'loud'; it knows narrator, claimed, any.\n",
        "top",
        "--voice",
        "loud"
    )]
    [TestCase("entitygraph: missing.json: no such file.\n", "top", "--graph", "missing.json")]
    public void Query_WrongUsage_SaysSoAndExitsWith2(string message, params string[] arguments)
    {
        var result = Run(["query", .. arguments]);

        Assert.That(result.Error, Is.EqualTo(message));
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public void Export_SeveralOutputs_WritesThemAll()
    {
        var result = Run("export", "--graph", "graph.json", "--out", "e.graphml", "--out", "e.csv", "--metrics");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(_folder, "e.graphml")), Does.Contain("n_pagerank_mentions"));
        Assert.That(File.Exists(Path.Combine(_folder, "e-evidence.csv")), Is.True);
    }

    [Test]
    public void Export_UnknownFormat_ExitsWith2BeforeAnyWork()
    {
        var result = Run("export", "--out", "first.graphml", "--out", "e.xlsx");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Is.EqualTo(
                "entitygraph: e.xlsx: no graph format has the extension '.xlsx'; known are .graphml, .json, .csv.\n"
            )
        );
        Assert.That(File.Exists(Path.Combine(_folder, "first.graphml")), Is.False);
    }

    private CliResult Run(params string[] arguments) => Support.Cli.RunIn(_folder, null, arguments);
}
