using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One sentence of a CoNLL file.</summary>
/// <param name="Tokens">At least one, none empty.</param>
/// <param name="Spans">In order, not overlapping.</param>
public sealed record ConllSentence(ImmutableArray<string> Tokens, ImmutableArray<ConllSpan> Spans);
