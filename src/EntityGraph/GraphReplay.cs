using System.Collections.Immutable;
using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>Judgements applied to a graph that was built before them.</summary>
internal sealed class GraphReplay
{
    private readonly HashSet<(EntityId, EntityId)> _apart = [];

    public GraphReplay(RelationGraph graph, JudgementSet judgements)
    {
        var entities = graph.Nodes.ToDictionary(node => node.Id, node => Retyped(node.Entity, judgements));
        var hidden = graph.Nodes.Where(node => IsHidden(node.Entity, judgements)).Select(node => node.Id).ToHashSet();
        var documents = graph
            .Documents.Where(document => !judgements.Removes(document.Id))
            .Select(document => Without(document, hidden))
            .ToList();
        var locals = documents
            .SelectMany(
                document => document.Entities,
                (document, one) =>
                    new LocalEntity(
                        document.Id,
                        entities[one.Entity] with
                        {
                            Id = one.Entity,
                        },
                        one.FirstStart,
                        one.MentionCount
                    )
            )
            .ToList();
        var judge = new CorpusJudge(judgements);
        var judged = judge.Resolve(
            new KeptEntities(entities),
            locals,
            documents.Select(document => judge.Trace(document, id => entities[id]))
        );
        var builder = new RelationGraphBuilder(graph.Options);
        foreach (var document in documents)
        {
            builder.Add(judged.Reject(document));
        }

        Graph = builder.Build(judged.Entities, graph.LeftOut);
        foreach (var (leaves, stays) in judged.Constraints.Apart)
        {
            var (one, other) = (IdOf(judged, leaves), IdOf(judged, stays));
            _apart.Add((one, other));
            _apart.Add((other, one));
        }
    }

    public RelationGraph Graph { get; }

    public bool AreApart(EntityId first, EntityId second) => _apart.Contains((first, second));

    private static EntityId IdOf(JudgedCorpus judged, int group)
    {
        var key = judged.Constraints.Groups[group][0];
        return judged.Entities.Map[(key.DocumentId, key.LocalId)];
    }

    private static bool IsHidden(Entity entity, JudgementSet judgements) =>
        judgements.Hides(entity.Name) || entity.Aliases.Any(judgements.Hides);

    // Within one document a retype is told by the place alone: a graph shows it where that is the only document.
    private static Entity Retyped(Entity entity, JudgementSet judgements)
    {
        var retype = judgements.Judgements.FirstOrDefault(judgement =>
            judgement.Verb == JudgementVerb.Retype
            && judgement.FromKind == entity.Kind
            && Slug.Of(judgement.Mentions[0].Shown) == Slug.Of(entity.Name)
        );
        return retype?.Kind is { } kind ? entity with { Kind = kind } : entity;
    }

    private static DocumentSummary Without(DocumentSummary document, HashSet<EntityId> hidden) =>
        hidden.Count == 0
            ? document
            : document with
            {
                Entities = [.. document.Entities.Where(one => !hidden.Contains(one.Entity))],
                Relations =
                [
                    .. document.Relations.Where(relation =>
                        !hidden.Contains(relation.Source) && !hidden.Contains(relation.Target)
                    ),
                ],
            };

    // The graph's own resolution.
    private sealed class KeptEntities(Dictionary<EntityId, Entity> known) : ICorpusResolver
    {
        public CorpusEntities Resolve(IEnumerable<LocalEntity> entities)
        {
            var all = entities.ToList();
            var ids = all.Select(local => local.Entity.Id)
                .Distinct()
                .ToDictionary(
                    id => id,
                    id => known[id].Kind == KindOf(id) ? id : EntityId.ForName(known[id].Kind, known[id].Name)
                );
            return new CorpusEntities(
                [
                    .. ids.GroupBy(pair => pair.Value)
                        .Select(group => known[group.First().Key] with { Id = group.Key })
                        .OrderBy(entity => entity.Id),
                ],
                all.ToImmutableDictionary(local => (local.DocumentId, local.Entity.Id), local => ids[local.Entity.Id])
            );
        }

        private static EntityKind KindOf(EntityId id) =>
            SnakeCase.TryParse(id.Value[..id.Value.IndexOf('/', StringComparison.Ordinal)], out EntityKind kind)
                ? kind
                : EntityKind.Other;
    }
}
