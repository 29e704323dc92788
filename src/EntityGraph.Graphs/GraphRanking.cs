namespace EntityGraph.Graphs;

/// <summary>Measures of how central entities are, for one kind of relation at a time: kinds are never mixed.</summary>
/// <remarks>
/// Only edges with asserted evidence take part, with their weights; an undirected edge runs both ways.
/// </remarks>
public static class GraphRanking
{
    private const double Damping = 0.85;
    private const double Tolerance = 1e-6;
    private const int MaxRounds = 100;

    /// <summary>
    /// Weighted PageRank as networkx defines it (damping 0.85, uniform restart, the mass of nodes without a way out
    /// spread over all, stop at an L1 change under 1e-6 a node), over the entities that have an edge of the kind.
    /// </summary>
    /// <remarks>
    /// Page, Brin, Motwani, Winograd (1999), The PageRank Citation Ranking. The values sum to 1. O(rounds · edges), at
    /// most 100 rounds: where the change is still larger then, the last values are given.
    /// </remarks>
    public static IReadOnlyDictionary<EntityId, double> PageRank(RelationGraph graph, RelationKind kind)
    {
        var arcs = Arcs(graph, kind);
        var ids = arcs.SelectMany(arc => new[] { arc.From, arc.To }).Distinct().Order().ToArray();
        var index = ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position);
        var outgoing = new double[ids.Length];
        foreach (var arc in arcs)
        {
            outgoing[index[arc.From]] += arc.Weight;
        }

        var links = arcs.Select(arc =>
                (From: index[arc.From], To: index[arc.To], Share: arc.Weight / outgoing[index[arc.From]])
            )
            .ToArray();
        var ranks = new double[ids.Length];
        Array.Fill(ranks, 1.0 / Math.Max(1, ids.Length));
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = Step(ranks, links, outgoing);
            var change = next.Zip(ranks, (after, before) => Math.Abs(after - before)).Sum();
            ranks = next;
            if (change < ids.Length * Tolerance)
            {
                break;
            }
        }

        return ids.Zip(ranks).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>
    /// Number of different entities that an entity has an edge of the kind with; entities without one are absent.
    /// </summary>
    public static IReadOnlyDictionary<EntityId, int> Degree(RelationGraph graph, RelationKind kind) =>
        Arcs(graph, kind)
            .SelectMany(arc => new[] { (Id: arc.From, Other: arc.To), (Id: arc.To, Other: arc.From) })
            .Distinct()
            .GroupBy(pair => pair.Id)
            .ToDictionary(group => group.Key, group => group.Count());

    private static (EntityId From, EntityId To, double Weight)[] Arcs(RelationGraph graph, RelationKind kind)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var edges = graph.EdgesToShow().Where(edge => edge.Kind == kind).ToArray();
        return
        [
            .. edges.Select(edge => (edge.Source, edge.Target, (double)edge.Weight)),
            .. edges.Where(edge => edge.Undirected).Select(edge => (edge.Target, edge.Source, (double)edge.Weight)),
        ];
    }

    private static double[] Step(double[] ranks, (int From, int To, double Share)[] links, double[] outgoing)
    {
        var dangling = ranks.Where((_, position) => outgoing[position] == 0.0).Sum();
        var next = new double[ranks.Length];
        Array.Fill(next, ((1.0 - Damping) + (Damping * dangling)) / ranks.Length);
        foreach (var (from, to, share) in links)
        {
            next[to] += Damping * share * ranks[from];
        }

        return next;
    }
}
