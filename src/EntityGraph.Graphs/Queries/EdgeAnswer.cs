using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>An edge with the evidence that passes a filter.</summary>
/// <param name="Edge">The edge; its own counts are those without a filter.</param>
/// <param name="Source">Where it starts.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Weight">Number of distinct sentences (mentions: attributions) of originals that pass.</param>
/// <param name="Evidence">What passes, at least one: newest document first, undated last, then by document and
/// span.</param>
public sealed record EdgeAnswer(
    GraphEdge Edge,
    GraphNode Source,
    GraphNode Target,
    int Weight,
    ImmutableArray<EvidenceAnswer> Evidence
)
{
    /// <summary>Date of the newest dated document that passes.</summary>
    public DateOnly? Last => Evidence[0].Document.Date;

    /// <summary>The end that is not <paramref name="id"/>.</summary>
    public GraphNode Other(EntityId id) => Source.Id == id ? Target : Source;
}
