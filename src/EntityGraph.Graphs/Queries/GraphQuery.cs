using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Answers the queries of one graph under one filter.</summary>
internal sealed class GraphQuery(RelationGraph graph, QueryFilter filter)
{
    public ImmutableArray<AttributionAnswer> WhoMentions(GraphNode target) =>
        Attributions(
            graph.EdgesOf(target.Id).Where(edge => edge.Kind == RelationKind.Mentions && edge.Target == target.Id),
            edge => edge.Source
        );

    public ImmutableArray<AttributionAnswer> MentionedBy(GraphNode speaker) =>
        Attributions(
            graph.EdgesOf(speaker.Id).Where(edge => edge.Kind == RelationKind.Mentions && edge.Source == speaker.Id),
            edge => edge.Target
        );

    public ImmutableArray<EdgeAnswer> Between(GraphNode first, GraphNode second) =>
        Edges(graph.EdgesOf(first.Id).Where(edge => edge.Source == second.Id || edge.Target == second.Id));

    public ImmutableArray<EdgeAnswer> Neighbours(GraphNode node) =>
        [.. Edges(graph.EdgesOf(node.Id)).Where(answer => filter.Wants(answer.Other(node.Id).Entity))];

    public ImmutableArray<EdgeAnswer> TopEdges() =>
        Edges(
            graph.Edges.Where(edge =>
                filter.Kinds.IsEmpty
                || (filter.Wants(Node(edge.Source).Entity) && filter.Wants(Node(edge.Target).Entity))
            )
        );

    public ImmutableArray<EntityAnswer> TopEntities()
    {
        var counts = new Dictionary<EntityId, EntityAnswer>();
        foreach (var document in graph.Documents.Where(filter.Wants))
        {
            foreach (var occurrence in document.Entities)
            {
                var before = counts.GetValueOrDefault(occurrence.Entity)
                    ?? new EntityAnswer(Node(occurrence.Entity), 0, 0, null, null);
                counts[occurrence.Entity] = new EntityAnswer(
                    before.Node,
                    before.MentionCount + occurrence.MentionCount,
                    before.DocumentCount + 1,
                    Dates.Earlier(before.First, document.Date),
                    Dates.Later(before.Last, document.Date)
                );
            }
        }

        return
        [
            .. counts
                .Values.Where(answer => filter.Wants(answer.Node.Entity) && answer.MentionCount >= filter.MinWeight)
                .OrderByDescending(answer => answer.MentionCount)
                .ThenByDescending(answer => answer.DocumentCount)
                .ThenBy(answer => answer.Node.Id),
        ];
    }

    public ImmutableArray<EvidenceAnswer> EvidenceOf(GraphEdge edge) =>
        [
            .. edge
                .Evidence.Where(filter.Wants)
                .Select(evidence => Answer(edge, evidence))
                .Where(answer => filter.Wants(answer.Document))
                .OrderByDescending(answer => answer.Document.Date ?? DateOnly.MinValue),
        ];

    public EdgeAnswer? Edge(GraphEdge edge)
    {
        if (!filter.Wants(edge, graph))
        {
            return null;
        }

        var evidence = EvidenceOf(edge);
        var weight = evidence
            .Where(answer => answer.IsCounted)
            .Select(answer => EvidenceUnit.Of(edge.Kind, answer.Evidence))
            .Distinct()
            .Count();
        return weight >= Math.Max(1, filter.MinWeight)
            ? new EdgeAnswer(edge, Node(edge.Source), Node(edge.Target), weight, evidence)
            : null;
    }

    private ImmutableArray<EdgeAnswer> Edges(IEnumerable<GraphEdge> edges) =>
        [
            .. edges
                .Select(Edge)
                .OfType<EdgeAnswer>()
                .OrderByDescending(answer => answer.Weight)
                .ThenBy(answer => answer.Edge.Id, StringComparer.Ordinal),
        ];

    private ImmutableArray<AttributionAnswer> Attributions(
        IEnumerable<GraphEdge> edges,
        Func<GraphEdge, EntityId> answered
    ) =>
        [
            .. edges
                .Where(edge => filter.Wants(Node(answered(edge)).Entity))
                .Select(Edge)
                .OfType<EdgeAnswer>()
                .SelectMany(Attributions)
                .OrderByDescending(answer => answer.Document.Date ?? DateOnly.MinValue)
                .ThenBy(answer => answer.Document.Id, StringComparer.Ordinal)
                .ThenBy(answer => answer.Evidence.Evidence.Span)
                .ThenBy(answer => answer.Evidence.Edge.Id, StringComparer.Ordinal),
        ];

    private IEnumerable<AttributionAnswer> Attributions(EdgeAnswer edge) =>
        edge
            .Evidence.Where(answer => answer.IsCounted)
            .GroupBy(answer => EvidenceUnit.Of(edge.Edge.Kind, answer.Evidence))
            .Select(group =>
            {
                var told = group
                    .OrderByDescending(answer => answer.Evidence.Quote is not null)
                    .ThenByDescending(answer => answer.Evidence.Reported is not null)
                    .ThenBy(answer => answer.Evidence.Span)
                    .ToList();
                return new AttributionAnswer(edge.Source.Entity, edge.Target.Entity, told[0])
                {
                    ClaimedBy = Claimant(told[0].Evidence),
                    OtherEvidence = [.. told.Skip(1).OrderBy(answer => answer.Evidence.Span)],
                };
            });

    private Entity? Claimant(Evidence evidence) =>
        evidence.ClaimedBy is { } id && graph.TryGetNode(id, out var node) ? node.Entity : null;

    private EvidenceAnswer Answer(GraphEdge edge, Evidence evidence)
    {
        var document = graph.TryGetDocument(evidence.DocumentId, out var found)
            ? found
            : new DocumentSummary(evidence.DocumentId);
        var sentence = graph.TryGetSentence(document.Id, evidence.Sentence, out var shown)
            ? shown
            : new ShownSentence(evidence.Sentence, evidence.Span, "");
        return new EvidenceAnswer(edge, evidence, document, sentence)
        {
            CueSentence =
                evidence.CueSentence is { } index
                && index != evidence.Sentence
                && graph.TryGetSentence(document.Id, index, out var cue)
                    ? cue
                    : null,
            IsCounted = graph.IsCounted(document.Id),
        };
    }

    private GraphNode Node(EntityId id) =>
        graph.TryGetNode(id, out var node)
            ? node
            : throw new InvalidOperationException($"The graph has an edge at '{id}' but no such node.");
}
