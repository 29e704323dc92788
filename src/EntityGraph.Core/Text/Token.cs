namespace EntityGraph;

/// <summary>The smallest unit that is tagged: a word, a number, a mark of punctuation.</summary>
/// <param name="Span">Where it stands; never empty, never overlapping its neighbours.</param>
public readonly record struct Token(TextSpan Span);
