using System.Collections.Immutable;

namespace EntityGraph.Export;

/// <summary>The formats that a graph can be written in.</summary>
public static class GraphExporters
{
    /// <summary>All formats, in the order in which help lists them.</summary>
    public static ImmutableArray<IGraphExporter> All { get; } =
    [new GraphMlExporter(), new GraphJson(), new CsvExporter()];

    /// <summary>True where a path's extension names a format, whatever its case.</summary>
    public static bool Knows(string path) => Find(path) is not null;

    /// <summary>The exporter for a path by its extension, whatever its case.</summary>
    /// <exception cref="UnknownFormatException">No format has the extension.</exception>
    public static IGraphExporter ForPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Find(path) ?? throw new UnknownFormatException(path, All.Select(exporter => exporter.Extension));
    }

    private static IGraphExporter? Find(string path) =>
        All.FirstOrDefault(exporter =>
            exporter.Extension.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase)
        );
}
