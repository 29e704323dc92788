namespace EntityGraph;

/// <summary>How often one document mentions one entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="MentionCount">Number of mentions, at least 1.</param>
/// <param name="WindowCount">Number of co-mention windows (sentences by default) of the document that hold it.</param>
/// <param name="FirstStart">Start of its first mention, in UTF-16 code units.</param>
public sealed record EntityOccurrence(EntityId Entity, int MentionCount, int WindowCount, int FirstStart);
