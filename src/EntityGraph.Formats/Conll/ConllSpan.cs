namespace EntityGraph.Formats;

/// <summary>A labelled run of tokens of one sentence.</summary>
/// <param name="Start">Index of its first token in the sentence.</param>
/// <param name="End">Index one past its last token.</param>
/// <param name="Label">The label as the file writes it, without <c>B-</c> or <c>I-</c>.</param>
public readonly record struct ConllSpan(int Start, int End, string Label);
