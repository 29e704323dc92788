using QuikGraph;

namespace EntityGraph.Graphs;

/// <summary>An immutable QuikGraph edge that carries a <see cref="GraphEdge"/>.</summary>
internal sealed class RelationEdge(GraphEdge data) : IEdge<EntityId>
{
    public GraphEdge Data { get; } = data;

    public EntityId Source => Data.Source;

    public EntityId Target => Data.Target;
}
