namespace EntityGraph.Formats;

/// <summary>One gold mention of a DocRED document.</summary>
/// <param name="Span">In UTF-16 code units of the joined text.</param>
/// <param name="Label">PER, ORG, LOC, TIME, NUM or MISC.</param>
/// <param name="Entity">Index of the entity that it means in its document.</param>
public sealed record DocRedMention(TextSpan Span, string Label, int Entity);
