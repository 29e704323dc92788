using EntityGraph.Export;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Export;

[TestFixture]
public sealed class GraphExportersTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("entitygraph-export-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("a/graph.graphml", ".graphml")]
    [TestCase("GRAPH.JSON", ".json")]
    [TestCase("x.csv", ".csv")]
    public void ForPath_KnownExtension_GivesItsExporter(string path, string extension)
    {
        Assert.That(GraphExporters.ForPath(path).Extension, Is.EqualTo(extension));
    }

    [Test]
    public void ForPath_UnknownExtension_ListsTheKnownOnes()
    {
        Assert.That(
            () => GraphExporters.ForPath("graph.xlsx"),
            Throws
                .TypeOf<UnknownFormatException>()
                .With.Message.EqualTo(
                    "graph.xlsx: no graph format has the extension '.xlsx'; known are .graphml, .json, .csv."
                )
        );
    }

    [Test]
    public void Save_ByExtension_WritesWhatLoadReadsBack()
    {
        var graph = GivenGraph.Small();
        var path = Path.Combine(_folder, "graph.json");

        graph.Save(path);

        Assert.That(GivenGraph.Json(RelationGraphFiles.Load(path)), Is.EqualTo(GivenGraph.Json(graph)));
    }

    [Test]
    public void Export_Csv_WritesThreeTablesWithEveryRow()
    {
        var graph = NastyGraph.Build();

        var report = new CsvExporter().Export(
            graph,
            Path.Combine(_folder, "graph.csv"),
            new ExportOptions { IncludeUnasserted = true }
        );

        Assert.That(
            report.Files.Select(Path.GetFileName),
            Is.EqualTo((string[])["graph-nodes.csv", "graph-edges.csv", "graph-evidence.csv"])
        );
        var nodes = File.ReadAllText(report.Files[0]);
        Assert.That(
            nodes,
            Does.StartWith(
                "id,label,kind,aliases,country,mention_count,document_count,first_seen,last_seen,existed_from,existed_until,former_names\n"
            )
        );
        Assert.That(
            nodes,
            Does.Contain("\"Ann \"\"The <Pen>\"\" O'Neill & Sons\",person,A\\|B|back\\\\slash|Ann\tTab,,")
        );
        Assert.That(nodes, Does.Not.Contain("\r"));
    }

    [Test]
    public void Export_SplitByKind_WritesOneFileAKindWithAllNodes()
    {
        var graph = GivenGraph.Small();

        var report = new GraphMlExporter().Export(
            graph,
            Path.Combine(_folder, "g.graphml"),
            new ExportOptions { SplitByKind = true }
        );

        Assert.That(
            report.Files.Select(Path.GetFileName),
            Is.EqualTo((string[])["g.co_mention.graphml", "g.stated.graphml", "g.mentions.graphml"])
        );
        Assert.That(
            report.Files.Select(file => File.ReadAllText(file).Split("<node ").Length - 1),
            Is.All.EqualTo(graph.Nodes.Length)
        );
    }

    [Test]
    public void Export_GraphMl_LeavesOutUnassertedEdgesUnlessAsked()
    {
        var graph = GivenGraph.Small();

        Assert.That(GivenGraph.GraphMl(graph), Does.Not.Contain("stated/paid/"));
        Assert.That(
            GivenGraph.GraphMl(graph, new ExportOptions { IncludeUnasserted = true }),
            Does.Contain("stated/paid/")
        );
    }

    [Test]
    public void Export_GraphMlGephi_MarksSymmetricEdgesUndirected()
    {
        var edges = GivenGraph
            .GraphMl(GivenGraph.Small(), new ExportOptions { Flavor = GraphMlFlavor.Gephi })
            .Split("<edge ")[1..];

        Assert.That(
            edges.Where(edge => edge.Contains("directed=\"false\"", StringComparison.Ordinal)),
            Has.Exactly(6).StartsWith("id=\"co_mention/")
        );
        Assert.That(edges.Count(edge => edge.Contains("directed=\"false\"", StringComparison.Ordinal)), Is.EqualTo(6));
    }

    [Test]
    public void Export_GraphMl_CountsWhatXmlCannotHold()
    {
        using var stream = new MemoryStream();

        var removed = GraphMlExporter.Write(NastyGraph.Build(), stream, new ExportOptions { IncludeUnasserted = true });

        Assert.That(removed, Is.GreaterThan(10));
    }

    [Test]
    public void Export_Failing_LeavesNoHalfFileAndKeepsTheOldOne()
    {
        var path = Path.Combine(_folder, "graph.graphml");
        File.WriteAllText(path, "old");

        Assert.That(
            () => new GraphMlExporter().Export(GivenGraph.Small(), path, new ExportOptions { EvidenceCap = -1 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    [SetCulture("de-DE")]
    public void Export_UnderAnotherCulture_GivesTheSameBytes()
    {
        var here = GivenGraph.GraphMl(GivenGraph.Small());

        Assert.That(here, Does.Contain("<data key=\"e_score\">0.9</data>"));
        Assert.That(GivenGraph.Json(GivenGraph.Small()), Does.Contain("\"score\":0.9"));
    }
}
