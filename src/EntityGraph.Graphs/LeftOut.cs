using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>What the documents say and the graph, by its options, does not hold.</summary>
public sealed record LeftOut
{
    /// <summary>Nothing.</summary>
    public static LeftOut None { get; } = new();

    /// <summary>
    /// Number of mentions of each kind of entity that <see cref="RelationGraphOptions.Kinds"/> leaves out; kinds
    /// without any are absent.
    /// </summary>
    public ImmutableSortedDictionary<EntityKind, int> Mentions { get; init; } =
        ImmutableSortedDictionary<EntityKind, int>.Empty;

    /// <summary>
    /// Number of co-mention edges under <see cref="RelationGraphOptions.MinCount"/> or outside
    /// <see cref="RelationGraphOptions.Top"/>.
    /// </summary>
    public int CoMentions { get; init; }
}
