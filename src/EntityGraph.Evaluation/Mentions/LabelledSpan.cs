namespace EntityGraph.Evaluation;

/// <summary>A span with the label that is scored.</summary>
/// <param name="Span">Where it stands, exact to the code unit.</param>
/// <param name="Label">The scored label.</param>
/// <param name="Score">How sure the tagger was, in [0, 1]; null for gold.</param>
public readonly record struct LabelledSpan(TextSpan Span, string Label, double? Score = null);
