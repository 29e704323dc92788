using System.Collections.Immutable;

namespace EntityGraph.Export;

/// <summary>The formats that a graph can be written in.</summary>
public static class GraphExporters
{
    /// <summary>All formats, in the order in which help lists them.</summary>
    public static ImmutableArray<IGraphExporter> All { get; } = [new GraphMlExporter(), new GraphJson(), new CsvExporter()];

    /// <summary>The exporter for a path by its extension, whatever its case.</summary>
    /// <exception cref="UnknownFormatException">No format has the extension.</exception>
    public static IGraphExporter ForPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var extension = Path.GetExtension(path);
        return All.FirstOrDefault(exporter => exporter.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnknownFormatException(path, All.Select(exporter => exporter.Extension));
    }
}
