namespace EntityGraph;

/// <summary>A run of tokens that is read as one sentence.</summary>
/// <param name="Span">From its first token's start to its last token's end.</param>
/// <param name="TokenStart">Index of its first token in <see cref="TokenizedDocument.Tokens"/>.</param>
/// <param name="TokenEnd">Index one past its last token.</param>
/// <param name="Paragraph">0-based number of the paragraph it stands in.</param>
/// <param name="Zone">What part of the article it stands in. A sentence never crosses a zone.</param>
public readonly record struct Sentence(TextSpan Span, int TokenStart, int TokenEnd, int Paragraph, ZoneKind Zone)
{
    /// <summary>Number of tokens, at least 1.</summary>
    public int TokenCount => TokenEnd - TokenStart;
}
