using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>How a viewing format shows the evidence of an edge.</summary>
internal static class EvidenceView
{
    /// <summary>The first places as <c>document#start-end</c>.</summary>
    public static string? Places(GraphEdge edge, int cap) =>
        JoinedList.Of(
            edge.Evidence.Take(cap)
                .Select(evidence =>
                    FormattableString.Invariant($"{evidence.DocumentId}#{evidence.Span.Start}-{evidence.Span.End}")
                )
        );

    /// <summary>
    /// The sentence of the best evidence: asserted before other, then the highest score, then the first.
    /// </summary>
    public static string? Sample(RelationGraph graph, GraphEdge edge, int length)
    {
        var best = edge
            .Evidence.OrderByDescending(evidence => evidence.IsAsserted)
            .ThenByDescending(evidence => evidence.Score)
            .First();
        return graph.TryGetSentence(best.DocumentId, best.Sentence, out var sentence)
            ? Snippet.Of(sentence, best.Span, length)
            : null;
    }
}
