using EntityGraph.Export;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Reads the graph that a command line names.</summary>
internal static class GraphInput
{
    public static RelationGraph Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file.");
        }

        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) && GraphExporters.Knows(path))
        {
            throw new UsageException(
                $"{path}: only graph.json holds all that is needed here; build writes it with --out graph.json."
            );
        }

        return GraphJson.Load(path);
    }
}
