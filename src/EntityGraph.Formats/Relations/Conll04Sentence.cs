using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One sentence of CoNLL04: tokens, entities and relations between them.</summary>
/// <param name="Tokenized">The tokens put together as running text; the id is that of the file's comment.</param>
/// <param name="Entities">In text order, not overlapping.</param>
/// <param name="Relations">In text order of the source, each once.</param>
public sealed record Conll04Sentence(
    TokenizedDocument Tokenized,
    ImmutableArray<Conll04Entity> Entities,
    ImmutableArray<Conll04Relation> Relations
);
