using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Names that stand joined: "Oman and Kuwait", "Premier Ana Brandt and her colleague Tom Lind".</summary>
/// <param name="Members">The entities in text order, each once, with their kinds.</param>
/// <param name="Start">Where the first name begins.</param>
/// <param name="End">Where the last name ends.</param>
/// <param name="Sentence">0-based index of their sentence.</param>
internal sealed record NamedGroup(
    ImmutableArray<(EntityId Entity, EntityKind Kind)> Members,
    int Start,
    int End,
    int Sentence
);
