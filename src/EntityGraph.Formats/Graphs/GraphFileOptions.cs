using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>The options that a graph was built with, and what it left out because of them.</summary>
public sealed record GraphFileOptions
{
    /// <summary>Kinds of entity that the graph holds.</summary>
    public ImmutableSortedSet<EntityKind> Kinds { get; init; } = [];

    /// <summary>Least weight of a co-mention edge.</summary>
    public int MinCount { get; init; } = 1;

    /// <summary>How many co-mention edges each entity keeps; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>Other facts about the run.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Number of mentions left out, by kind of entity.</summary>
    public ImmutableSortedDictionary<EntityKind, int> LeftOutMentions { get; init; } =
        ImmutableSortedDictionary<EntityKind, int>.Empty;

    /// <summary>Number of co-mention edges left out.</summary>
    public int LeftOutCoMentions { get; init; }
}
