namespace EntityGraph.Formats;

/// <summary>What a <c>graph.json</c> says: the lossless form of a graph, in plain records.</summary>
/// <remarks>The parts are lazy: a writer goes through each once, so that a large graph is never held twice.</remarks>
public sealed record GraphFile
{
    /// <summary>The value of <c>format</c> that this version writes and reads.</summary>
    public const string Format = "entitygraph/1";

    /// <summary>What the graph was asked to hold and what was left out.</summary>
    public GraphFileOptions Options { get; init; } = new();

    /// <summary>The documents in id order, without relations: these stand with the edges.</summary>
    public IEnumerable<DocumentSummary> Documents { get; init; } = [];

    /// <summary>The nodes in id order.</summary>
    public IEnumerable<GraphFileNode> Nodes { get; init; } = [];

    /// <summary>The edges in ordinal order of their ids.</summary>
    public IEnumerable<GraphFileEdge> Edges { get; init; } = [];
}
