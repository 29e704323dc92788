namespace EntityGraph;

/// <summary>What the corpus resolver is told of one entity of one document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Entity">The entity with its document-wide id.</param>
/// <param name="FirstStart">Start of its first mention, which orders clashes of ids.</param>
/// <param name="MentionCount">How often the document mentions it.</param>
public sealed record LocalEntity(string DocumentId, Entity Entity, int FirstStart, int MentionCount);
