namespace EntityGraph.Graphs;

/// <summary>An entity of the graph with its counts over all documents, near-duplicates included.</summary>
/// <param name="Entity">The entity, with its corpus-wide id.</param>
public sealed record GraphNode(Entity Entity)
{
    /// <summary>Its id.</summary>
    public EntityId Id => Entity.Id;

    /// <summary>Number of its mentions.</summary>
    public int MentionCount { get; init; }

    /// <summary>Number of documents that mention it.</summary>
    public int DocumentCount { get; init; }

    /// <summary>Date of the earliest dated document that mentions it; null where none is dated.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>Date of the latest dated document that mentions it; null where none is dated.</summary>
    public DateOnly? LastSeen { get; init; }
}
