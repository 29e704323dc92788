using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What the graph keeps of one document: no text but the sentences that evidence shows.</summary>
/// <param name="Id">The document's id.</param>
public sealed record DocumentSummary(string Id)
{
    /// <summary>Where it was read.</summary>
    public string? Path { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Id of the document of which it is a near-duplicate; its evidence is kept but adds nothing to weights. Null for an original.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Number of co-mention windows of the document, the base of NPMI.</summary>
    public int WindowCount { get; init; }

    /// <summary>Who is mentioned, in id order.</summary>
    public ImmutableArray<EntityOccurrence> Entities { get; init; } = [];

    /// <summary>Its relations, in id order, one for each id.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>The sentences that evidence shows, in text order, each once.</summary>
    public ImmutableArray<ShownSentence> Sentences { get; init; } = [];
}
