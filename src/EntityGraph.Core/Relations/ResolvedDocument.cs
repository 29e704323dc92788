using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A document whose mentions mean entities: what relation extractors read.</summary>
/// <param name="Annotated">The document with mentions and attributions.</param>
/// <param name="Entities">Its entities and what each mention means.</param>
public sealed record ResolvedDocument(AnnotatedDocument Annotated, DocumentEntities Entities)
{
    /// <summary>
    /// What a classifier reads of pairs of mentions, for <see cref="ClassifiedRelationExtractor"/>; empty where none
    /// ran.
    /// </summary>
    public ImmutableArray<RelationGuess> Guesses { get; init; } = [];

    /// <summary>The cut text.</summary>
    public TokenizedDocument Tokenized => Annotated.Tokenized;

    /// <summary>The document itself.</summary>
    public Document Document => Annotated.Document;
}
