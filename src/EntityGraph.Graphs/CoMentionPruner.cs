using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Leaves out weak co-mention edges, which are many and say little; other kinds always stay.</summary>
internal static class CoMentionPruner
{
    public static ImmutableArray<GraphEdge> Prune(ImmutableArray<GraphEdge> edges, RelationGraphOptions options)
    {
        if (options is { MinCount: 1, Top: null })
        {
            return edges;
        }

        var strong = edges
            .Where(edge => edge.Kind == RelationKind.CoMention && edge.Weight >= options.MinCount)
            .OrderByDescending(edge => edge.Weight)
            .ThenByDescending(edge => edge.Npmi ?? -1.0)
            .ThenBy(edge => edge.Id, StringComparer.Ordinal);
        var ranks = new Dictionary<EntityId, int>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edge in strong)
        {
            var source = ranks[edge.Source] = ranks.GetValueOrDefault(edge.Source) + 1;
            var target = ranks[edge.Target] = ranks.GetValueOrDefault(edge.Target) + 1;
            if (options.Top is not { } top || source <= top || target <= top)
            {
                kept.Add(edge.Id);
            }
        }

        return [.. edges.Where(edge => edge.Kind != RelationKind.CoMention || kept.Contains(edge.Id))];
    }
}
