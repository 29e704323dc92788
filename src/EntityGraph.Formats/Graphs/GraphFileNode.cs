using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>A node as a file holds it.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Values">What is counted for it, in the order in which it is written; a reader leaves this empty, for it
/// can be counted again.</param>
public sealed record GraphFileNode(Entity Entity, ImmutableArray<GraphFileValue> Values);
