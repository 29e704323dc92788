using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The co-mentions of one document with the counts that NPMI needs.</summary>
/// <param name="Relations">One for each pair of entities, in id order, each with one evidence a window.</param>
/// <param name="WindowCount">Number of distinct windows of the document, those without a mention included.</param>
/// <param name="WindowsOf">In how many of them each entity stands; entities of no window are missing.</param>
/// <param name="PairsLeftOut">How many pairs the cap on entities a window left out, counted once a window.</param>
public sealed record CoMentions(
    ImmutableArray<Relation> Relations,
    int WindowCount,
    ImmutableDictionary<EntityId, int> WindowsOf,
    long PairsLeftOut
);
