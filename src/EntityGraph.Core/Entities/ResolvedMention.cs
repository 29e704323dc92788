using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Which entity a mention means, and why.</summary>
/// <param name="MentionId">Id of the mention in its document.</param>
/// <param name="Entity">The entity; null where it stays unresolved.</param>
/// <param name="Reason">Why; null where it stays unresolved.</param>
public sealed record ResolvedMention(int MentionId, EntityId? Entity, ResolutionReason? Reason)
{
    /// <summary>
    /// What a plural means together ("both governments", "they"), in order of first mention; empty where it means one
    /// or none. <see cref="Entity"/> is null then.
    /// </summary>
    public ImmutableArray<EntityId> Members { get; init; } = [];

    /// <summary>
    /// What it could mean, where it stays unresolved between several (a shared demonym), in id order.
    /// </summary>
    public ImmutableArray<EntityId> Candidates { get; init; } = [];
}
