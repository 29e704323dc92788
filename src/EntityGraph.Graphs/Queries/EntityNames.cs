using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Finds entities by what a user types. Immutable and thread-safe.</summary>
internal sealed class EntityNames
{
    private const int MaxSuggestions = 3;
    private const int MaxEdits = 2;

    private readonly ImmutableArray<GraphNode> _nodes;
    private readonly ILookup<string, GraphNode> _byName;
    private readonly ILookup<string, GraphNode> _byAlias;

    public EntityNames(ImmutableArray<GraphNode> nodes)
    {
        _nodes = nodes;
        _byName = nodes.ToLookup(node => Slug.Of(node.Entity.Name), StringComparer.Ordinal);
        _byAlias = nodes
            .SelectMany(
                node =>
                    node.Entity.Aliases.Append(
                            node.Id.Value[(node.Id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]
                        )
                        .Select(Slug.Of)
                        .Distinct(),
                (node, slug) => (node, slug)
            )
            .ToLookup(pair => pair.slug, pair => pair.node, StringComparer.Ordinal);
    }

    /// <summary>
    /// The entities that a text can mean, most mentioned first: the one with this id; else all with this canonical
    /// name; else all with this alias or the id's last part. Case, marks and punctuation do not matter.
    /// </summary>
    public ImmutableArray<GraphNode> Find(string name)
    {
        var byId = _nodes
            .Where(node => node.Id.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            .ToImmutableArray();
        if (byId.Length > 0)
        {
            return byId;
        }

        var slug = Slug.Of(name);
        var found = _byName.Contains(slug) ? _byName[slug] : _byAlias[slug];
        return [.. ByMentions(found)];
    }

    /// <summary>Entities whose names hold the text or differ from it by two letters at most.</summary>
    public ImmutableArray<GraphNode> Suggest(string name)
    {
        var slug = Slug.Of(name);
        return
        [
            .. _byName
                .Concat(_byAlias)
                .Select(group => (group, Distance: Distance(slug, group.Key)))
                .Where(pair => pair.Distance <= MaxEdits)
                .OrderBy(pair => pair.Distance)
                .SelectMany(pair => ByMentions(pair.group))
                .Distinct()
                .Take(MaxSuggestions),
        ];
    }

    private static IEnumerable<GraphNode> ByMentions(IEnumerable<GraphNode> nodes) =>
        nodes.OrderByDescending(node => node.MentionCount).ThenBy(node => node.Id);

    private static int Distance(string asked, string known)
    {
        if (known.Contains(asked, StringComparison.Ordinal))
        {
            return 0;
        }

        if (asked.Length <= MaxEdits || Math.Abs(asked.Length - known.Length) > MaxEdits)
        {
            return int.MaxValue;
        }

        // Levenshtein (1966), one row at a time.
        var row = Enumerable.Range(0, known.Length + 1).ToArray();
        for (var left = 1; left <= asked.Length; left++)
        {
            var diagonal = row[0];
            row[0] = left;
            for (var right = 1; right <= known.Length; right++)
            {
                var change = diagonal + (asked[left - 1] == known[right - 1] ? 0 : 1);
                diagonal = row[right];
                row[right] = Math.Min(change, Math.Min(row[right], row[right - 1]) + 1);
            }
        }

        return row[known.Length];
    }
}
