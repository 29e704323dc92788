using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>
/// Breadth-first search for the path with the fewest steps; among those the one over the heaviest edges.
/// </summary>
internal static class ShortestPath
{
    /// <summary>
    /// The steps from one node to another; empty where no path leads there. Deterministic. O(edges · log edges).
    /// </summary>
    /// <param name="neighbours">The edges of a node that may be walked, either way.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to arrive.</param>
    public static ImmutableArray<PathStep> Find(
        Func<GraphNode, IEnumerable<EdgeAnswer>> neighbours,
        GraphNode from,
        GraphNode to
    )
    {
        var steps = new Dictionary<EntityId, PathStep>();
        var costs = new Dictionary<EntityId, double> { [from.Id] = 0.0 };
        var layer = new List<GraphNode> { from };
        while (layer.Count > 0 && !costs.ContainsKey(to.Id))
        {
            var next = new SortedDictionary<EntityId, GraphNode>();
            foreach (var (step, cost) in layer.SelectMany(node => Steps(node, neighbours, costs)))
            {
                if (costs.ContainsKey(step.To.Id) && !next.ContainsKey(step.To.Id))
                {
                    continue;
                }

                if (next.TryAdd(step.To.Id, step.To) || cost < costs[step.To.Id])
                {
                    costs[step.To.Id] = cost;
                    steps[step.To.Id] = step;
                }
            }

            layer = [.. next.Values];
        }

        var path = new Stack<PathStep>();
        for (var at = to.Id; steps.TryGetValue(at, out var step); at = step.From.Id)
        {
            path.Push(step);
        }

        return [.. path];
    }

    private static IEnumerable<(PathStep Step, double Cost)> Steps(
        GraphNode node,
        Func<GraphNode, IEnumerable<EdgeAnswer>> neighbours,
        Dictionary<EntityId, double> costs
    )
    {
        var cost = costs[node.Id];
        return neighbours(node)
            .OrderByDescending(edge => edge.Weight)
            .ThenBy(edge => edge.Edge.Id, StringComparer.Ordinal)
            .Select(edge => (new PathStep(node, edge.Other(node.Id), edge), cost + (1.0 / edge.Weight)))
            .ToList();
    }
}
