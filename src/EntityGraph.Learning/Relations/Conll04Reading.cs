using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>What was read in a sentence of CoNLL04 end to end.</summary>
/// <param name="Gold">The sentence.</param>
/// <param name="Entities">The entities that were found.</param>
/// <param name="Relations">The relations between them.</param>
public sealed record Conll04Reading(
    Conll04Sentence Gold,
    ImmutableArray<Conll04Entity> Entities,
    ImmutableArray<Conll04Relation> Relations
);
