using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What judgements named in one document, found again: all that resolving across documents needs to obey them.
/// </summary>
/// <param name="DocumentId">The document, by the id under which it came.</param>
public sealed record JudgementTrace(string DocumentId)
{
    /// <summary>What became of judgements that were not simply obeyed, in order of their lines.</summary>
    public ImmutableArray<JudgementNote> Notes { get; init; } = [];

    /// <summary>The entities that judgements name.</summary>
    internal ImmutableArray<JudgementAnchor> Anchors { get; init; } = [];

    /// <summary>Where rejected evidence stands.</summary>
    internal ImmutableArray<RejectedPlace> Rejected { get; init; } = [];
}
