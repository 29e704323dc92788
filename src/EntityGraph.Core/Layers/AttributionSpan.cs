namespace EntityGraph;

/// <summary>
/// A stretch of text that a model takes for a part of some attribution; which parts belong together it does not say.
/// </summary>
/// <remarks>
/// A part that others break into pieces (a content around its cue) is one span, from its first piece to its last.
/// </remarks>
/// <param name="Part">Source, cue or content.</param>
/// <param name="Span">From its first token's start to its last token's end; it may run over several sentences.</param>
/// <param name="Score">In [0, 1]: how sure the model is.</param>
public readonly record struct AttributionSpan(AttributionPart Part, TextSpan Span, double Score);
