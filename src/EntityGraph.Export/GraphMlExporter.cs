using System.Collections.Immutable;
using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>Writes GraphML 1.0 for viewers, in UTF-8: equal graphs give equal bytes.</summary>
/// <remarks>
/// Key ids are <c>n_name</c> and <c>e_name</c>. Every node is written, also without edges. Absent values are left out,
/// numbers are invariant and finite with 4 places, lists are joined with <c>|</c>, dates are ISO 8601.
/// </remarks>
public sealed class GraphMlExporter : IGraphExporter
{
    /// <inheritdoc/>
    public string Extension => ".graphml";

    /// <inheritdoc/>
    public string Description => "open it in Gephi, yEd or Cytoscape";

    /// <summary>
    /// Writes one file, or with <see cref="ExportOptions.SplitByKind"/> one for each kind of relation, named
    /// <c>name.kind.graphml</c>.
    /// </summary>
    public ExportReport Export(RelationGraph graph, string path, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new ExportOptions();
        if (!options.SplitByKind)
        {
            var removed = 0;
            OutputFile.Write(path, stream => removed = Write(graph, stream, options));
            return new ExportReport([path], removed);
        }

        var files = ImmutableArray.CreateBuilder<string>();
        var removedInAll = 0;
        foreach (var kind in graph.EdgesToShow(options.IncludeUnasserted).Select(edge => edge.Kind).Distinct().Order())
        {
            var file = Path.ChangeExtension(path, $".{SnakeCase.Of(kind)}{Path.GetExtension(path)}");
            OutputFile.Write(file, stream => removedInAll += Write(graph, stream, options, kind));
            files.Add(file);
        }

        return new ExportReport(files.ToImmutable(), removedInAll);
    }

    /// <summary>Writes a graph; the stream stays open.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="options">What to write; null takes the defaults.</param>
    /// <param name="kind">The only kind of relation to write; null writes all.</param>
    /// <returns>The number of UTF-16 code units that XML cannot hold and that were left out.</returns>
    public static int Write(
        RelationGraph graph,
        Stream destination,
        ExportOptions? options = null,
        RelationKind? kind = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(destination);
        options ??= new ExportOptions();
        options.Validate();
        using var writer = new GraphMlWriter(graph, destination, options);
        writer.Write(graph.EdgesToShow(options.IncludeUnasserted).Where(edge => kind is null || edge.Kind == kind));
        return writer.RemovedCharacters;
    }
}
