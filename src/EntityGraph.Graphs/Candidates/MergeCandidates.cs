using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Finds pairs of entities that may be one, for a person to decide on.</summary>
public static class MergeCandidates
{
    // Words of more entities than this ("Ministry") tell nobody apart.
    private const int LargestBlock = 40;

    // Pairs less likely than this, or more likely than what remains, are no doubt.
    private const double LeastProbability = 0.05;

    /// <summary>The doubtful pairs of a graph, the most useful to decide first, then by ids.</summary>
    /// <remarks>
    /// Only entities that share a word of a name or an acronym are compared, and of a word that more than 40 share
    /// none: O(entities × 40). A pure function of the graph.
    /// </remarks>
    public static ImmutableArray<MergeCandidate> Find(RelationGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var comparer = new PairComparer(graph);
        return
        [
            .. Pairs(graph)
                .Select(pair => comparer.Compare(pair.First, pair.Second))
                .OfType<MergeCandidate>()
                .Where(candidate => candidate.Probability >= LeastProbability)
                .OrderByDescending(candidate => candidate.Usefulness)
                .ThenBy(candidate => candidate.First.Id)
                .ThenBy(candidate => candidate.Second.Id),
        ];
    }

    private static IEnumerable<(GraphNode First, GraphNode Second)> Pairs(RelationGraph graph)
    {
        var blocks = graph
            .Nodes.SelectMany(node => NodeNames.Keys(node.Entity), (node, key) => (node, key))
            .GroupBy(pair => pair.key, pair => pair.node, StringComparer.Ordinal)
            .Select(block => block.ToList())
            .Where(block => block.Count is >= 2 and <= LargestBlock);
        var seen = new HashSet<(EntityId, EntityId)>();
        foreach (var block in blocks)
        {
            for (var left = 0; left < block.Count; left++)
            {
                for (var right = left + 1; right < block.Count; right++)
                {
                    if (seen.Add((block[left].Id, block[right].Id)))
                    {
                        yield return (block[left], block[right]);
                    }
                }
            }
        }
    }
}
