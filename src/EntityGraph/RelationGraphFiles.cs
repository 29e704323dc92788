using EntityGraph.Export;
using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>Writes graphs to files.</summary>
public static class RelationGraphFiles
{
    /// <summary>
    /// Writes a graph in the format that the path's extension names (<c>.graphml</c>, <c>.json</c>, <c>.csv</c>).
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="path">The file to write; CSV writes <c>name-nodes.csv</c>, <c>name-edges.csv</c> and
    /// <c>name-evidence.csv</c>.</param>
    /// <param name="options">What the export holds; null takes the defaults.</param>
    /// <exception cref="UnknownFormatException">No format has the extension.</exception>
    public static ExportReport Save(this RelationGraph graph, string path, ExportOptions? options = null) =>
        GraphExporters.ForPath(path).Export(graph, path, options);

    /// <summary>Reads a graph back from <c>graph.json</c>.</summary>
    /// <exception cref="DataFormatException">It is no <c>graph.json</c>, or its parts do not fit together.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static RelationGraph Load(string path) => GraphJson.Load(path);
}
