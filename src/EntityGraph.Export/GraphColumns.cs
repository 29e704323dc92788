using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>
/// The attributes that are counted for nodes and edges, and what lists know of them. Every format follows these tables.
/// </summary>
internal static class GraphColumns
{
    private static readonly ImmutableArray<GraphColumn<GraphNode>> s_nodeCounts =
    [
        new("mention_count", GraphColumnType.Whole, static (_, node) => node.MentionCount),
        new("document_count", GraphColumnType.Whole, static (_, node) => node.DocumentCount),
        new("first_seen", GraphColumnType.Text, static (_, node) => Date(node.FirstSeen)),
        new("last_seen", GraphColumnType.Text, static (_, node) => Date(node.LastSeen)),
        new("existed_from", GraphColumnType.Whole, static (_, node) => FormerStates.Of(node.Entity)?.Since),
        new("existed_until", GraphColumnType.Whole, static (_, node) => FormerStates.Of(node.Entity)?.Until),
        new("former_names", GraphColumnType.Text, static (_, node) =>
            JoinedList.Of(FormerStates.NamesOf(node.Entity).Select(former => $"{former.Name} ({former.State.Years})"))
        ),
    ];

    /// <summary>What is counted for an edge.</summary>
    public static ImmutableArray<GraphColumn<GraphEdge>> EdgeCounts { get; } =
    [
        new("label", GraphColumnType.Text, static (_, edge) => edge.Predicate ?? edge.Cue ?? SnakeCase.Of(edge.Kind)),
        new("cue", GraphColumnType.Text, static (_, edge) => edge.Cue),
        new("weight", GraphColumnType.Whole, static (_, edge) => edge.Weight),
        new("npmi", GraphColumnType.Real, static (_, edge) => edge.Npmi),
        new("claimed", GraphColumnType.Whole, static (_, edge) => edge.Claimed),
        new("negated", GraphColumnType.Whole, static (_, edge) => edge.Negated),
        new("document_count", GraphColumnType.Whole, static (_, edge) => edge.DocumentCount),
        new("evidence_count", GraphColumnType.Whole, static (_, edge) => edge.Evidence.Length),
        new("score", GraphColumnType.Real, static (_, edge) => edge.Score),
        new("mode", GraphColumnType.Text, static (_, edge) => edge.Mode is { } mode ? SnakeCase.Of(mode) : null),
        new("status", GraphColumnType.Text, static (_, edge) =>
            edge.Status == RelationStatus.None ? null : SnakeCase.Of(edge.Status)
        ),
        new("event_code", GraphColumnType.Text, static (_, edge) => edge.EventCode),
        new("quad_class", GraphColumnType.Text, static (_, edge) =>
            edge.QuadClass is { } quad ? SnakeCase.Of(quad) : null
        ),
        new("occurrences", GraphColumnType.Whole, static (_, edge) => edge.Occurrences == 0 ? null : edge.Occurrences),
        new("first_seen", GraphColumnType.Text, static (_, edge) => Date(edge.FirstSeen)),
        new("last_seen", GraphColumnType.Text, static (_, edge) => Date(edge.LastSeen)),
    ];

    /// <summary>What is counted for a node, with the metrics of each kind of relation where asked.</summary>
    public static ImmutableArray<GraphColumn<GraphNode>> NodeCounts(RelationGraph graph, bool metrics)
    {
        if (!metrics)
        {
            return s_nodeCounts;
        }

        var columns = s_nodeCounts.ToBuilder();
        foreach (var kind in graph.Edges.Select(edge => edge.Kind).Distinct().Order())
        {
            var ranks = GraphRanking.PageRank(graph, kind);
            var degrees = GraphRanking.Degree(graph, kind);
            columns.Add(
                new($"pagerank_{SnakeCase.Of(kind)}", GraphColumnType.Real, (_, node) =>
                    ranks.TryGetValue(node.Id, out var rank) ? rank : null
                )
            );
            columns.Add(
                new($"degree_{SnakeCase.Of(kind)}", GraphColumnType.Whole, (_, node) =>
                    degrees.GetValueOrDefault(node.Id)
                )
            );
        }

        return columns.ToImmutable();
    }

    /// <summary>The columns of a viewing format: identity, counts.</summary>
    public static ImmutableArray<GraphColumn<GraphNode>> Nodes(RelationGraph graph, bool metrics) =>
        [
            new("label", GraphColumnType.Text, static (_, node) => node.Entity.Name),
            new("kind", GraphColumnType.Text, static (_, node) => SnakeCase.Of(node.Entity.Kind)),
            new("aliases", GraphColumnType.Text, static (_, node) => JoinedList.Of(node.Entity.Aliases)),
            new("country", GraphColumnType.Text, static (_, node) => node.Entity.Country),
            .. NodeCounts(graph, metrics),
        ];

    /// <summary>The columns of a viewing format: identity, counts, capped evidence and a sample.</summary>
    public static ImmutableArray<GraphColumn<GraphEdge>> Edges(ExportOptions options) =>
        [
            new("kind", GraphColumnType.Text, static (_, edge) => SnakeCase.Of(edge.Kind)),
            new("predicate", GraphColumnType.Text, static (_, edge) => edge.Predicate),
            new("undirected", GraphColumnType.Boolean, static (_, edge) => edge.Undirected),
            .. EdgeCounts,
            new("evidence", GraphColumnType.Text, (_, edge) => EvidenceView.Places(edge, options.EvidenceCap)),
            new("sample", GraphColumnType.Text, (graph, edge) =>
                EvidenceView.Sample(graph, edge, options.SampleLength)
            ),
        ];

    /// <summary>A date as files have it.</summary>
    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
