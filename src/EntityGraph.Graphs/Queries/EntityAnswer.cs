namespace EntityGraph.Graphs;

/// <summary>An entity with its counts over the documents that pass a filter, near-duplicates included.</summary>
/// <param name="Node">The entity; its own counts are those without a filter.</param>
/// <param name="MentionCount">Number of its mentions.</param>
/// <param name="DocumentCount">Number of documents that mention it.</param>
/// <param name="First">Date of the earliest dated document.</param>
/// <param name="Last">Date of the latest dated document.</param>
public sealed record EntityAnswer(GraphNode Node, int MentionCount, int DocumentCount, DateOnly? First, DateOnly? Last);
