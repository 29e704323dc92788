namespace EntityGraph;

/// <summary>A stretch of text that a model takes for a part of some attribution; which parts belong together it does not say.</summary>
/// <param name="Part">Source, cue or content.</param>
/// <param name="Span">From its first token's start to its last token's end, within one sentence.</param>
/// <param name="Score">In [0, 1]: how sure the model is.</param>
public readonly record struct AttributionSpan(AttributionPart Part, TextSpan Span, double Score);
