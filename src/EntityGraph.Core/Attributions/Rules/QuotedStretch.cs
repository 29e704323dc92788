namespace EntityGraph;

/// <summary>A stretch between quotation marks within one paragraph.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Reopens">True where it goes on a quotation that the paragraph before left open.</param>
/// <param name="Closed">False where no closing mark ends it.</param>
internal readonly record struct QuotedStretch(TextSpan Span, TextSpan Inner, bool Reopens, bool Closed);
