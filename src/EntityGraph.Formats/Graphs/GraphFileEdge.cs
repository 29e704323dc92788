using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>An edge as a file holds it.</summary>
/// <param name="Relation">Kind, predicate, ends and all evidence.</param>
/// <param name="Values">What is counted for it, in the order in which it is written; a reader leaves this empty, for it
/// can be counted again.</param>
public sealed record GraphFileEdge(Relation Relation, ImmutableArray<GraphFileValue> Values);
