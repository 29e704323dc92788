using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>Writes a graph in one format.</summary>
/// <remarks>Implementations are immutable and thread-safe. Equal graphs and options give equal bytes.</remarks>
public interface IGraphExporter
{
    /// <summary>The file extension that names the format, with its dot, in lower case.</summary>
    string Extension { get; }

    /// <summary>What the format is for, in a few words.</summary>
    string Description { get; }

    /// <summary>Writes one or several files. A file appears under its name only when it is complete.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="path">The file to write; where the format needs several, the path they are named after.</param>
    /// <param name="options">What the export holds; null takes the defaults.</param>
    ExportReport Export(RelationGraph graph, string path, ExportOptions? options = null);
}
