using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Parts of speech and dependency trees of a document: one tree with one root for each sentence. Immutable and
/// thread-safe.
/// </summary>
/// <param name="Words">One for each token of <see cref="TokenizedDocument.Tokens"/>, in the same order.</param>
public sealed record SyntaxLayer(ImmutableArray<SyntaxWord> Words);
