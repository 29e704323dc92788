using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The entities of a corpus and which of them each document's entity is.</summary>
/// <param name="Entities">In id order.</param>
/// <param name="Map">From document id and document-wide entity id to the corpus-wide id.</param>
public sealed record CorpusEntities(
    ImmutableArray<Entity> Entities,
    ImmutableDictionary<(string DocumentId, EntityId LocalId), EntityId> Map
);
