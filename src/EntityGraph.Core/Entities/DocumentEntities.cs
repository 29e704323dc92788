using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// The entities of one document and what each of its mentions means. Ids are unique within the document only.
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Entities">In order of their first mention.</param>
/// <param name="Mentions">One for each mention of the document, at the index of its id.</param>
public sealed record DocumentEntities(
    string DocumentId,
    ImmutableArray<Entity> Entities,
    ImmutableArray<ResolvedMention> Mentions
)
{
    /// <summary>How many definite noun phrases ("the minister") were left unresolved; they are no mentions.</summary>
    public int UnresolvedNominals { get; init; }

    /// <summary>
    /// Personal and possessive pronouns of the first and third person that mean nothing found; they are no mentions.
    /// </summary>
    public int UnresolvedPronounCount { get; init; }

    /// <summary>The entity that a mention means; null where it stays unresolved or means several.</summary>
    public EntityId? EntityOf(int mentionId) => Mentions[mentionId].Entity;

    /// <summary>All entities that a mention means: one, the members of a plural ("the two leaders"), or none.</summary>
    public ImmutableArray<EntityId> EntitiesOf(int mentionId) =>
        Mentions[mentionId] is { Entity: { } entity } ? [entity] : Mentions[mentionId].Members;
}
