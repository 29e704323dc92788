using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>
/// One attribution as a corpus marks it: three roles, each a list of spans in text order, empty where not stated.
/// </summary>
/// <param name="Source">Who says it.</param>
/// <param name="Cue">The words that mark the saying.</param>
/// <param name="Content">What is said.</param>
public sealed record PolnearAttribution(
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content
);
