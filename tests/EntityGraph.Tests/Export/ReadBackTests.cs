using System.Diagnostics;
using System.Globalization;
using System.Xml;
using EntityGraph.Export;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Export;

/// <summary>Other programs read what is written, and find every attribute as <c>graph.json</c> has it.</summary>
[TestFixture]
public sealed class ReadBackTests
{
    // Debian's own interpreter, which sees Debian's python3-networkx and python3-igraph.
    private const string Python = "/usr/bin/python3";
    private const string XmlLint = "/usr/bin/xmllint";

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("entitygraph-readback-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void GraphMl_ReadByAnotherLibrary_HasEveryNodeEdgeAndAttribute(
        [Values("networkx", "igraph")] string library,
        [Values("small", "nasty")] string name,
        [Values] bool metrics
    )
    {
        var graph = name == "small" ? GivenGraph.Small() : NastyGraph.Build();
        var options = new ExportOptions { IncludeUnasserted = true, Metrics = metrics };
        var json = Path.Combine(_folder, "graph.json");
        var graphMl = Path.Combine(_folder, "graph.graphml");
        var script = Path.Combine(_folder, "compare.py");
        new GraphJson().Export(graph, json, options);
        new GraphMlExporter().Export(graph, graphMl, options);
        File.WriteAllText(script, ReadBackScript.Text);

        // Warnings count as errors; but for networkx's own about its dependencies, which come at import.
        var (exit, output, error) = Run(
            Python,
            "-W",
            "error::UserWarning",
            "-W",
            "error::RuntimeWarning",
            script,
            json,
            graphMl,
            library
        );

        if (exit == ReadBackScript.Missing)
        {
            Assert.Ignore($"{library} is not installed for {Python} (Debian: python3-{library}).");
        }

        Assert.That(exit, Is.Zero, error);
        Assert.That(error, Is.Empty);
        Assert.That(
            output,
            Does.StartWith(
                string.Create(CultureInfo.InvariantCulture, $"{graph.Nodes.Length} nodes, {graph.Edges.Length} edges, ")
            )
        );
        Assert.That(Compared(output), Is.GreaterThan((4 * graph.Nodes.Length) + (10 * graph.Edges.Length)));
    }

    [Test]
    public void GraphJson_ReadByNetworkx_IsANodeLinkGraph()
    {
        var graph = NastyGraph.Build();
        var json = Path.Combine(_folder, "graph.json");
        var script = Path.Combine(_folder, "read.py");
        new GraphJson().Export(graph, json);
        File.WriteAllText(
            script,
            """
            import inspect, json, sys
            try:
                import networkx
            except ImportError:
                sys.exit(77)
            data = json.load(open(sys.argv[1], encoding='utf-8'))
            name = 'edges' if 'edges' in inspect.signature(networkx.node_link_graph).parameters else 'link'
            read = networkx.node_link_graph(data if name == 'edges' else {**data, 'links': data['edges']}, **({'edges': 'edges'} if name == 'edges' else {}))
            print(read.is_multigraph(), read.is_directed(), len(read), read.number_of_edges())
            """
        );

        var (exit, output, error) = Run(Python, script, json);

        if (exit == ReadBackScript.Missing)
        {
            Assert.Ignore($"networkx is not installed for {Python} (Debian: python3-networkx).");
        }

        Assert.That(exit, Is.Zero, error);
        Assert.That(
            output.Trim(),
            Is.EqualTo(
                string.Create(CultureInfo.InvariantCulture, $"True True {graph.Nodes.Length} {graph.Edges.Length}")
            )
        );
    }

    [Test]
    public void GraphMl_EveryFlavor_IsWellFormed([Values] GraphMlFlavor flavor)
    {
        var graphMl = Path.Combine(_folder, "graph.graphml");
        var graph = NastyGraph.Build();
        new GraphMlExporter().Export(
            graph,
            graphMl,
            new ExportOptions
            {
                Flavor = flavor,
                IncludeUnasserted = true,
                Metrics = true,
            }
        );
        if (!File.Exists(XmlLint))
        {
            Assert.Ignore($"{XmlLint} is not installed (Debian: libxml2-utils).");
        }

        var (exit, _, error) = Run(XmlLint, "--noout", graphMl);

        Assert.That(exit, Is.Zero, error);
        Assert.That(error, Is.Empty);
        var document = new XmlDocument();
        document.Load(graphMl);
        Assert.That(document.GetElementsByTagName("node"), Has.Count.EqualTo(graph.Nodes.Length));
    }

    private static int Compared(string output) =>
        int.Parse(output.Split(", ")[2].Split(' ')[0], CultureInfo.InvariantCulture);

    private static (int Exit, string Output, string Error) Run(string program, params string[] arguments)
    {
        if (!File.Exists(program))
        {
            Assert.Ignore($"{program} is not installed.");
        }

        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process.Start();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
