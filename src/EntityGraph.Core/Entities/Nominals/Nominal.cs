using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A definite noun phrase that asks for an entity of the document: "the premier", "the ministry".</summary>
/// <param name="Span">The nouns, without article, adjective of a country or possessive.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Entity">Whom it means; null where that is not safe to say.</param>
internal sealed record Nominal(TextSpan Span, MentionKind Kind, EntityId? Entity)
{
    /// <summary>Whom a plural means; empty for a singular, and where that is not safe to say.</summary>
    public ImmutableArray<EntityId> Members { get; init; } = [];

    /// <summary>True where it means something.</summary>
    public bool IsResolved => Entity is not null || !Members.IsEmpty;
}
