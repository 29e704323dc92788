using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One mention as <c>annotations.jsonl</c> tells it.</summary>
/// <param name="Id">Number within its document.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What the text shows.</param>
public sealed record MentionAnnotation(int Id, TextSpan Span, MentionKind Kind)
{
    /// <summary>How it refers.</summary>
    public MentionForm Form { get; init; } = MentionForm.Name;

    /// <summary>The tagger's own label; null in gold.</summary>
    public string? Label { get; init; }

    /// <summary>In [0, 1]; null in gold.</summary>
    public double? Score { get; init; }

    /// <summary>The entity it means; null where it stays unresolved.</summary>
    public EntityId? Entity { get; init; }

    /// <summary>What a plural means together, where it means several; else empty.</summary>
    public ImmutableArray<EntityId> Members { get; init; } = [];

    /// <summary>Why it means that entity.</summary>
    public ResolutionReason? Reason { get; init; }
}
