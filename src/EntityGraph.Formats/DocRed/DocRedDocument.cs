using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One document of DocRED or Re-DocRED: its tokens and which mentions are one entity.</summary>
/// <param name="Tokenized">The tokens put together as running text, a line a sentence; the id is the title.</param>
/// <param name="Mentions">In text order; the same span once. They may nest.</param>
public sealed record DocRedDocument(TokenizedDocument Tokenized, ImmutableArray<DocRedMention> Mentions)
{
    /// <summary>Its relations, in the order of the file, each once; empty where the file has none.</summary>
    public ImmutableArray<DocRedLabel> Labels { get; init; } = [];
}
