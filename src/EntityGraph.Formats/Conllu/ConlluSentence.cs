using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One sentence of a CoNLL-U file with its raw text.</summary>
/// <param name="Id">The <c># sent_id</c>; empty where not given.</param>
/// <param name="Text">The raw text: that of <c># text</c>, else the words joined by their SpaceAfter.</param>
/// <param name="Words">In order; word <c>n</c> of the file is at index <c>n - 1</c>.</param>
public sealed record ConlluSentence(string Id, string Text, ImmutableArray<ConlluWord> Words)
{
    /// <summary>
    /// The id that <c># newdoc</c> gives the document which begins here (empty if it gives none); null inside a
    /// document.
    /// </summary>
    public string? NewDocument { get; init; }

    /// <summary>True where a paragraph or document begins here.</summary>
    public bool NewParagraph { get; init; }

    /// <summary>
    /// False where the sentence's last word has <c>SpaceAfter=No</c>: the next follows without a space.
    /// </summary>
    public bool SpaceAfter { get; init; } = true;
}
