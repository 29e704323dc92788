using System.Collections.Immutable;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>
/// Writes and reads <c>graph.json</c>, the lossless form: documents, every sentence shown, all evidence.
/// </summary>
public sealed class GraphJson : IGraphExporter
{
    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public string Description => "everything, for query and for networkx's node_link_graph";

    /// <inheritdoc/>
    public ExportReport Export(RelationGraph graph, string path, ExportOptions? options = null)
    {
        OutputFile.Write(path, stream => Write(graph, stream, options));
        return new ExportReport([path], 0);
    }

    /// <summary>Writes a graph; the stream stays open.</summary>
    public static void Write(RelationGraph graph, Stream destination, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        GraphFileWriter.Write(ToFile(graph, options ?? new ExportOptions()), destination);
    }

    /// <summary>Reads a graph from a file.</summary>
    /// <exception cref="DataFormatException">It is no <c>graph.json</c>, or its parts do not fit together.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static RelationGraph Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a graph.</summary>
    /// <param name="source">The stream; stays open.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    /// <exception cref="DataFormatException">It is no <c>graph.json</c>, or its parts do not fit together.</exception>
    public static RelationGraph Read(Stream source, string path)
    {
        var file = GraphFileReader.Read(source, path);
        try
        {
            return ToGraph(file);
        }
        catch (ArgumentException error)
        {
            throw new DataFormatException(path, 0, error.Message);
        }
    }

    private static GraphFile ToFile(RelationGraph graph, ExportOptions options)
    {
        var nodeCounts = GraphColumns.NodeCounts(graph, options.Metrics);
        return new GraphFile
        {
            Options = new GraphFileOptions
            {
                Kinds = graph.Options.Kinds,
                MinCount = graph.Options.MinCount,
                Top = graph.Options.Top,
                Facts = graph.Options.Facts,
                LeftOutMentions = graph.LeftOut.Mentions,
                LeftOutCoMentions = graph.LeftOut.CoMentions,
            },
            Documents = graph.Documents,
            Nodes = graph.Nodes.Select(node => new GraphFileNode(node.Entity, Values(graph, nodeCounts, node))),
            Edges = graph.Edges.Select(edge => new GraphFileEdge(
                edge.Relation,
                Values(graph, GraphColumns.EdgeCounts, edge)
            )),
        };
    }

    private static ImmutableArray<GraphFileValue> Values<T>(
        RelationGraph graph,
        ImmutableArray<GraphColumn<T>> columns,
        T item
    ) =>
        [
            .. columns
                .Select(column => (column.Name, Value: column.Get(graph, item)))
                .Where(pair => pair.Value is not null)
                .Select(pair => new GraphFileValue(pair.Name, pair.Value!)),
        ];

    // The counts are counted again from documents and evidence, so that they cannot disagree with them.
    private static RelationGraph ToGraph(GraphFile file)
    {
        var relations = file
            .Edges.SelectMany(edge =>
                edge.Relation.Evidence.GroupBy(
                    evidence => evidence.DocumentId,
                    (documentId, evidence) => (documentId, Relation: Part(edge.Relation, evidence))
                )
            )
            .ToLookup(pair => pair.documentId, pair => pair.Relation, StringComparer.Ordinal);
        var builder = new RelationGraphBuilder(
            new RelationGraphOptions
            {
                Kinds = file.Options.Kinds,
                MinCount = file.Options.MinCount,
                Top = file.Options.Top,
                Facts = file.Options.Facts,
            }
        );
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in file.Documents)
        {
            known.Add(document.Id);
            builder.Add(document with { Relations = [.. relations[document.Id]] });
        }

        if (relations.FirstOrDefault(group => !known.Contains(group.Key)) is { } orphan)
        {
            throw new ArgumentException(
                $"Evidence points to the document '{orphan.Key}', which is not among the documents."
            );
        }

        var entities = new CorpusEntities(
            [.. file.Nodes.Select(node => node.Entity)],
            ImmutableDictionary<(string DocumentId, EntityId LocalId), EntityId>.Empty
        );
        return builder.Build(
            entities,
            new LeftOut { Mentions = file.Options.LeftOutMentions, CoMentions = file.Options.LeftOutCoMentions }
        );
    }

    private static Relation Part(Relation whole, IEnumerable<Evidence> evidence) =>
        new(whole.Kind, whole.Predicate, whole.Source, whole.Target, whole.Undirected, [.. evidence]);
}
