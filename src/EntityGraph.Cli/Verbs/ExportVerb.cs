using System.CommandLine;
using EntityGraph.Export;

namespace EntityGraph.Cli;

/// <summary><c>entitygraph export --graph graph.json --out FILE</c>.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var graph = new Option<string>("--graph")
        {
            HelpName = "FILE",
            Description = "The graph.json to export.",
            DefaultValueFactory = _ => "graph.json",
        };
        var outputs = new Option<string[]>("--out")
        {
            HelpName = "FILE",
            Required = true,
            Description =
                "Where to write; the extension is the format: "
                + string.Join(
                    "; ",
                    GraphExporters.All.Select(exporter => $"{exporter.Extension} ({exporter.Description})")
                )
                + ". Repeats.",
        };
        var flavor = new Option<string>("--flavor")
        {
            HelpName = "PROGRAM",
            Description = "GraphML for plain (all readers), gephi (symmetric edges undirected) or yed (draws labels).",
            DefaultValueFactory = _ => "plain",
        };
        var splitBy = new Option<string?>("--split-by")
        {
            HelpName = "kind",
            Description = "kind: one GraphML file for each kind of relation.",
        };
        var metrics = new Option<bool>("--metrics")
        {
            Description = "Add pagerank and degree of each node, for each kind of relation.",
        };
        var unasserted = new Option<bool>("--include-unasserted")
        {
            Description = "Also edges that are only claimed, denied or possible.",
        };
        var command = new Command("export", "Writes a graph in another format.")
        {
            graph,
            outputs,
            flavor,
            splitBy,
            metrics,
            unasserted,
        };
        command.SetAction(parsed =>
        {
            var options = new ExportOptions
            {
                Flavor = Choice.One<GraphMlFlavor>(parsed.GetRequiredValue(flavor), "--flavor"),
                SplitByKind = Split(parsed.GetValue(splitBy)),
                Metrics = parsed.GetValue(metrics),
                IncludeUnasserted = parsed.GetValue(unasserted),
            };
            var files = parsed.GetRequiredValue(outputs).Distinct(StringComparer.Ordinal).ToArray();
            Export(parsed.GetRequiredValue(graph), files, options);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool Split(string? by) =>
        by switch
        {
            null => false,
            "kind" => true,
            _ => throw new UsageException($"--split-by does not know '{by}'; it knows kind."),
        };

    private static void Export(string path, string[] outputs, ExportOptions options)
    {
        // Everything that can be wrong with the command line is said before any work.
        foreach (var output in outputs)
        {
            OutputFolder.Check(output);
        }

        var exporters = outputs.Select(GraphExporters.ForPath).ToArray();

        var graph = GraphInput.Read(path);
        foreach (var (exporter, output) in exporters.Zip(outputs))
        {
            var report = exporter.Export(graph, output, options);
            Console.Error.WriteLine($"wrote {string.Join(", ", report.Files)} ({exporter.Description})");
            if (report.RemovedCharacters > 0)
            {
                Console.Error.WriteLine(
                    $"left out {QueryText.Count(report.RemovedCharacters, "character")} that XML cannot hold"
                );
            }
        }
    }
}
