using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>
/// One document of a CoNLL-U file: what stands between two <c># newdoc</c> lines, or the whole of a file without them.
/// </summary>
/// <param name="Id">What <c># newdoc id</c> gives; null where it gives none.</param>
/// <param name="Sentences">At least one.</param>
public sealed record ConlluDocument(string? Id, ImmutableArray<ConlluSentence> Sentences)
{
    /// <summary>
    /// The syntactic words as tokens, in the file's sentences: token and word numbers agree, so that trees can be
    /// compared.
    /// </summary>
    /// <remarks>The forms are joined with spaces, sentences with line feeds, whatever SpaceAfter and <c># text</c> say.
    /// A contraction (<c>2-3 can't</c>) gives its words (<c>ca n't</c>), not itself; empty nodes (<c>8.1</c>) give
    /// nothing.</remarks>
    public TokenizedDocument TokenizeWords() =>
        PretokenizedText.Build(
            [.. Sentences.Select(sentence => (IReadOnlyList<string>)[.. sentence.Words.Select(word => word.Form)])],
            Id
        );
}
