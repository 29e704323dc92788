using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What one mention was read as; <c>default</c> is unresolved.</summary>
internal readonly record struct MentionReading(EntityDraft? Entity, ResolutionReason? Reason)
{
    /// <summary>What it could mean, where it stays unresolved.</summary>
    public ImmutableArray<EntityDraft> Candidates { get; init; } = [];
}
