using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>
/// Rewrites documents from their own entity ids to corpus-wide ones and drops the kinds that are not asked for.
/// </summary>
internal sealed class SummaryMapper(CorpusEntities corpus, ImmutableSortedSet<EntityKind> kinds)
{
    private readonly Dictionary<EntityId, Entity> _entities = corpus.Entities.ToDictionary(entity => entity.Id);

    /// <summary>Mentions left out so far, by kind.</summary>
    public SortedDictionary<EntityKind, int> LeftOut { get; } = [];

    /// <summary>The entities of the kinds that are asked for.</summary>
    public IEnumerable<Entity> Kept => _entities.Values.Where(entity => kinds.Contains(entity.Kind));

    public DocumentSummary Map(DocumentSummary document) =>
        document with
        {
            Entities = MapOccurrences(document),
            Relations = MapRelations(document),
        };

    private ImmutableArray<EntityOccurrence> MapOccurrences(DocumentSummary document)
    {
        var occurrences = new SortedDictionary<EntityId, EntityOccurrence>();
        foreach (var local in document.Entities)
        {
            var occurrence = local with { Entity = Corpus(document.Id, local.Entity) };
            var kind = KindOf(document.Id, occurrence.Entity);
            if (!kinds.Contains(kind))
            {
                LeftOut[kind] = LeftOut.GetValueOrDefault(kind) + occurrence.MentionCount;
                continue;
            }

            occurrences[occurrence.Entity] = occurrences.TryGetValue(occurrence.Entity, out var other)
                ? Merge(other, occurrence, document.WindowCount)
                : occurrence;
        }

        return [.. occurrences.Values];
    }

    // Two entities of the document turned out to be one. Which windows they share is not known: the sum, at most all.
    private static EntityOccurrence Merge(EntityOccurrence first, EntityOccurrence second, int windows) =>
        EntityOccurrence.FullerOf(first, second) with
        {
            MentionCount = first.MentionCount + second.MentionCount,
            WindowCount = Math.Min(
                Math.Max(windows, Math.Max(first.WindowCount, second.WindowCount)),
                first.WindowCount + second.WindowCount
            ),
            FirstStart = Math.Min(first.FirstStart, second.FirstStart),
        };

    private ImmutableArray<Relation> MapRelations(DocumentSummary document)
    {
        var relations = new SortedDictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var relation in document.Relations)
        {
            var source = Corpus(document.Id, relation.Source);
            var target = Corpus(document.Id, relation.Target);
            if (
                source == target
                || !kinds.Contains(KindOf(document.Id, source))
                || !kinds.Contains(KindOf(document.Id, target))
            )
            {
                continue;
            }

            var evidence = relation.Evidence.Select(one => MapEvidence(document.Id, one)).ToList();
            evidence.Sort(EvidenceOrder.Instance);
            var mapped =
                source == relation.Source
                && target == relation.Target
                && evidence.SequenceEqual(relation.Evidence, ReferenceEqualityComparer.Instance)
                    ? relation
                    : new Relation(
                        relation.Kind,
                        relation.Predicate,
                        source,
                        target,
                        relation.Undirected,
                        [.. evidence]
                    );
            var id = mapped.Id;
            relations[id] = relations.TryGetValue(id, out var other) ? Merge(other, mapped) : mapped;
        }

        return [.. relations.Values];
    }

    private static Relation Merge(Relation first, Relation second) =>
        new(
            first.Kind,
            first.Predicate,
            first.Source,
            first.Target,
            first.Undirected,
            [.. first.Evidence.Concat(second.Evidence).Distinct().Order(EvidenceOrder.Instance)]
        );

    private Evidence MapEvidence(string documentId, Evidence evidence)
    {
        if (evidence.DocumentId != documentId)
        {
            throw new ArgumentException($"The document '{documentId}' holds evidence of '{evidence.DocumentId}'.");
        }

        return evidence.ClaimedBy is { } claimant && Corpus(documentId, claimant) is var mapped && mapped != claimant
            ? evidence with
            {
                ClaimedBy = mapped,
            }
            : evidence;
    }

    private EntityId Corpus(string documentId, EntityId id) =>
        corpus.Map.TryGetValue((documentId, id), out var mapped) ? mapped : id;

    private EntityKind KindOf(string documentId, EntityId id) =>
        _entities.TryGetValue(id, out var entity)
            ? entity.Kind
            : throw new ArgumentException(
                $"The document '{documentId}' mentions '{id}', which is not among the entities."
            );
}
