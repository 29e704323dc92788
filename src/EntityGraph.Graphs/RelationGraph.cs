using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QuikGraph;

namespace EntityGraph.Graphs;

/// <summary>Who is in the news, how they are connected, and every sentence that says so.</summary>
/// <remarks>
/// Immutable and thread-safe. Made by <see cref="RelationGraphBuilder"/>: a pure function of its documents, entities
/// and options, whatever the order they came in. Documents keep their own counts, so that a graph can be taken apart
/// again.
/// </remarks>
public sealed partial class RelationGraph
{
    private readonly BidirectionalGraph<EntityId, RelationEdge> _graph = new(allowParallelEdges: true);
    private readonly Dictionary<EntityId, GraphNode> _nodes;
    private readonly Dictionary<string, GraphEdge> _edges;
    private readonly Dictionary<string, DocumentSummary> _documents;
    private readonly Dictionary<(string Document, int Sentence), ShownSentence> _sentences;
    private readonly Lazy<HashSet<string>> _counted;

    internal RelationGraph(
        RelationGraphOptions options,
        LeftOut leftOut,
        ImmutableArray<DocumentSummary> documents,
        ImmutableArray<GraphNode> nodes,
        ImmutableArray<GraphEdge> edges
    )
    {
        Options = options;
        LeftOut = leftOut;
        Documents = documents;
        Nodes = nodes;
        Edges = edges;
        _documents = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        _nodes = nodes.ToDictionary(node => node.Id);
        _edges = edges.ToDictionary(edge => edge.Id, StringComparer.Ordinal);
        _sentences = documents
            .SelectMany(document => document.Sentences, (document, sentence) => (document.Id, sentence))
            .ToDictionary(pair => (pair.Id, pair.sentence.Index), pair => pair.sentence);
        _counted = new(() => NearDuplicates.Counted(_documents));
        _names = new(() => new EntityNames(Nodes));
        _graph.AddVertexRange(nodes.Select(node => node.Id));
        _graph.AddEdgeRange(edges.Select(edge => new RelationEdge(edge)));
    }

    /// <summary>What the graph was asked to hold.</summary>
    public RelationGraphOptions Options { get; }

    /// <summary>What the documents say and the graph does not hold.</summary>
    public LeftOut LeftOut { get; }

    /// <summary>
    /// In ordinal order of their ids; with corpus-wide entity ids, and only with what the graph holds.
    /// </summary>
    public ImmutableArray<DocumentSummary> Documents { get; }

    /// <summary>In id order, isolated ones included.</summary>
    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>In ordinal order of their ids, those without asserted evidence included.</summary>
    public ImmutableArray<GraphEdge> Edges { get; }

    /// <summary>The edges that a view shows: those with asserted evidence, or all.</summary>
    public IEnumerable<GraphEdge> EdgesToShow(bool includeUnasserted = false) =>
        Edges.Where(edge => includeUnasserted || edge.IsAsserted);

    /// <summary>The node of an entity; false where the graph has none.</summary>
    public bool TryGetNode(EntityId id, [NotNullWhen(true)] out GraphNode? node) => _nodes.TryGetValue(id, out node);

    /// <summary>The edge of an id; false where the graph has none.</summary>
    public bool TryGetEdge(string id, [NotNullWhen(true)] out GraphEdge? edge) => _edges.TryGetValue(id, out edge);

    /// <summary>The document of an id; false where the graph has none.</summary>
    public bool TryGetDocument(string id, [NotNullWhen(true)] out DocumentSummary? document) =>
        _documents.TryGetValue(id, out document);

    /// <summary>A sentence that evidence shows; false where no evidence of the graph shows it.</summary>
    public bool TryGetSentence(string documentId, int index, [NotNullWhen(true)] out ShownSentence? sentence) =>
        _sentences.TryGetValue((documentId, index), out sentence);

    /// <summary>
    /// The edges that start or end at an entity, in ordinal order of their ids; none for an unknown entity.
    /// </summary>
    public IEnumerable<GraphEdge> EdgesOf(EntityId id)
    {
        if (!_graph.TryGetInEdges(id, out var incoming) || !_graph.TryGetOutEdges(id, out var outgoing))
        {
            return [];
        }

        return incoming.Concat(outgoing).Select(edge => edge.Data).OrderBy(edge => edge.Id, StringComparer.Ordinal);
    }

    /// <summary>False for a document that only repeats another one: its evidence is kept and counts nothing.</summary>
    public bool IsCounted(string documentId) => _counted.Value.Contains(documentId);
}
