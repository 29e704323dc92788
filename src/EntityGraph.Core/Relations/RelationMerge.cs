using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Brings relations of one document into the form that a summary keeps.</summary>
internal static class RelationMerge
{
    /// <summary>One relation an id, in id order, its evidence in text order, equal evidence once.</summary>
    public static ImmutableArray<Relation> Merge(IEnumerable<Relation> relations) =>
        [
            .. relations
                .GroupBy(relation => relation.Id, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => WithEvidence(group.First(), Sort(group.SelectMany(relation => relation.Evidence)))),
        ];

    /// <summary>The sentences that the evidence of some relations points to, in text order, each once.</summary>
    public static IEnumerable<int> SentencesOf(IEnumerable<Relation> relations) =>
        relations
            .SelectMany(relation => relation.Evidence)
            .SelectMany(evidence =>
                evidence.CueSentence is { } cue ? [evidence.Sentence, cue] : new[] { evidence.Sentence }
            )
            .Distinct()
            .Order();

    /// <summary>
    /// The relation between what its ends and claimants are mapped to; null where both ends become one entity.
    /// </summary>
    public static Relation? Remap(Relation relation, Func<EntityId, EntityId> map)
    {
        var source = map(relation.Source);
        var target = map(relation.Target);
        return source == target
            ? null
            : new Relation(
                relation.Kind,
                relation.Predicate,
                source,
                target,
                relation.Undirected,
                [.. relation.Evidence.Select(evidence => evidence with { ClaimedBy = Map(evidence.ClaimedBy, map) })]
            );
    }

    private static EntityId? Map(EntityId? id, Func<EntityId, EntityId> map) => id is { } value ? map(value) : null;

    private static Relation WithEvidence(Relation relation, ImmutableArray<Evidence> evidence) =>
        new(relation.Kind, relation.Predicate, relation.Source, relation.Target, relation.Undirected, evidence);

    private static ImmutableArray<Evidence> Sort(IEnumerable<Evidence> evidence) =>
        [
            .. evidence
                .Distinct()
                .OrderBy(item => item.Span)
                .ThenBy(item => item.Extractor, StringComparer.Ordinal)
                .ThenByDescending(item => item.Score),
        ];
}
