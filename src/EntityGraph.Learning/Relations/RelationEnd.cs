using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>An entity of a text as the classifier sees it.</summary>
/// <param name="Kind">Number of its kind among those that the classifier was made for.</param>
/// <param name="Mentions">Token ranges <c>[start, end)</c>, in text order, at least one.</param>
internal sealed record RelationEnd(int Kind, ImmutableArray<(int Start, int End)> Mentions);
