using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Leaves out relations, or single pieces of their evidence, that judgements reject.</summary>
internal sealed class RelationRejector
{
    private readonly List<Rejection> _rejections = [];
    private readonly CorpusEntities? _entities;

    public RelationRejector(
        JudgementSet set,
        IEnumerable<JudgementAnchor> anchors,
        ImmutableArray<RejectedPlace> places,
        CorpusEntities? entities
    )
    {
        _entities = entities;
        var rejects = set.Judgements.Where(judgement => judgement.Verb == JudgementVerb.Reject).ToList();
        if (rejects.Count == 0)
        {
            return;
        }

        var entityOf = anchors
            .GroupBy(anchor => anchor.Component)
            .ToDictionary(
                group => group.Key,
                group => EntityOf(group.First().Entity.DocumentId, group.First().Entity.LocalId)
            );
        foreach (var reject in rejects)
        {
            if (
                entityOf.TryGetValue(set.Links.ComponentOf(reject.Mentions[0]), out var source)
                && entityOf.TryGetValue(set.Links.ComponentOf(reject.Mentions[1]), out var target)
            )
            {
                _rejections.Add(
                    new Rejection(
                        reject,
                        source,
                        target,
                        places.FirstOrDefault(place => ReferenceEquals(place.Judgement, reject))
                    )
                );
            }
        }
    }

    /// <summary>True where nothing is rejected.</summary>
    public bool IsEmpty => _rejections.Count == 0;

    /// <summary>The relations of a document that stay, each with the evidence that stays.</summary>
    public ImmutableArray<Relation> Filter(string documentId, ImmutableArray<Relation> relations) =>
        IsEmpty ? relations : [.. relations.Select(relation => Filter(documentId, relation)).OfType<Relation>()];

    private EntityId EntityOf(string documentId, EntityId local) =>
        _entities is not null && _entities.Map.TryGetValue((documentId, local), out var id) ? id : local;

    private Relation? Filter(string documentId, Relation relation)
    {
        var (source, target) = (EntityOf(documentId, relation.Source), EntityOf(documentId, relation.Target));
        var rejections = _rejections.FindAll(rejection => rejection.Fits(relation, source, target));
        if (rejections.Count == 0)
        {
            return relation;
        }

        var evidence = relation.Evidence.RemoveAll(one =>
            rejections.Exists(rejection => rejection.Fits(documentId, one))
        );
        return evidence.Length == relation.Evidence.Length ? relation
            : evidence.IsEmpty ? null
            : new Relation(
                relation.Kind,
                relation.Predicate,
                relation.Source,
                relation.Target,
                relation.Undirected,
                evidence
            );
    }

    private sealed record Rejection(Judgement Judgement, EntityId Source, EntityId Target, RejectedPlace? Place)
    {
        public bool Fits(Relation relation, EntityId source, EntityId target) =>
            relation.Kind == Judgement.Relation
            && relation.Predicate == Judgement.Predicate
            && (
                (source == Source && target == Target) || (relation.Undirected && source == Target && target == Source)
            );

        // Evidence that is named but no longer there rejects nothing.
        public bool Fits(string documentId, Evidence evidence) =>
            Judgement.Place is null
            || (Place is not null && Place.DocumentId == documentId && Place.Span.Overlaps(evidence.Span));
    }
}
