using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>What a graph holds of what its documents say.</summary>
public sealed record RelationGraphOptions
{
    /// <summary>
    /// People, organisations and countries; what else is mentioned is counted in <see cref="RelationGraph.LeftOut"/>.
    /// </summary>
    public ImmutableSortedSet<EntityKind> Kinds { get; init; } =
    [EntityKind.Person, EntityKind.Organisation, EntityKind.Country];

    /// <summary>
    /// Which relations and evidence the graph keeps (kinds, voice, modality, least score); null keeps all.
    /// </summary>
    public QueryFilter? Relations { get; init; }

    /// <summary>Co-mention edges of less weight are left out. 1 keeps all.</summary>
    public int MinCount { get; init; } = 1;

    /// <summary>
    /// A co-mention edge stays only where it is among this many strongest (by weight, then NPMI, then id) of one of
    /// its two entities; null keeps all.
    /// </summary>
    public int? Top { get; init; }

    /// <summary>
    /// Facts about the run that a reader of the graph should know (model, window …), written into <c>graph.json</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="ArgumentException">No kind, or a count under 1.</exception>
    public void Validate()
    {
        if (Kinds.IsEmpty)
        {
            throw new ArgumentException("A graph needs at least one kind of entity.", nameof(Kinds));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MinCount, 1);
        if (Top is { } top)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(top, 1, nameof(Top));
        }
    }
}
