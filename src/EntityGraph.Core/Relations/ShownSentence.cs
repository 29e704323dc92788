namespace EntityGraph;

/// <summary>
/// A sentence that evidence points to, kept with its characters so that the document's text need not be.
/// </summary>
/// <param name="Index">0-based index in its document.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Text">Its characters, untouched.</param>
public sealed record ShownSentence(int Index, TextSpan Span, string Text);
