using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells entities apart whose names ask for one id.</summary>
internal static class EntityNumbering
{
    /// <summary>The id that a name asks for, without <c>~2</c> and its like.</summary>
    public static EntityId Unnumbered(EntityId id)
    {
        var mark = id.Value.IndexOf('~', StringComparison.Ordinal);
        return mark < 0 ? id : new EntityId(id.Value[..mark]);
    }

    /// <summary>
    /// The result with clashes numbered by smallest (document id, start); ids of which no judgement changed anything
    /// stay as they were.
    /// </summary>
    /// <param name="clusters">Every entity with its members in order of (document id, start).</param>
    /// <param name="before">The result before the judgements.</param>
    public static CorpusEntities Number(
        IEnumerable<(Entity Entity, IReadOnlyList<LocalEntity> Members)> clusters,
        CorpusEntities before
    )
    {
        var all = clusters.ToList();
        var membersOf = before.Map.Values.CountBy(id => id).ToDictionary();
        var changed = all.Where(cluster => !IsAsBefore(cluster.Entity.Id, cluster.Members, before, membersOf))
            .SelectMany(cluster =>
                cluster
                    .Members.Select(member => before.Map[(member.DocumentId, member.Entity.Id)])
                    .Append(cluster.Entity.Id)
            )
            .Select(Unnumbered)
            .ToHashSet();
        var entities = ImmutableArray.CreateBuilder<Entity>(all.Count);
        var map = before.Map.ToBuilder();
        foreach (var clash in all.GroupBy(cluster => Unnumbered(cluster.Entity.Id)))
        {
            var number = 0;
            foreach (
                var (entity, members) in clash
                    .OrderBy(cluster => cluster.Members[0].DocumentId, StringComparer.Ordinal)
                    .ThenBy(cluster => cluster.Members[0].FirstStart)
                    .ThenBy(cluster => cluster.Members[0].Entity.Id)
            )
            {
                number++;
                var id =
                    !changed.Contains(clash.Key) ? entity.Id
                    : number == 1 ? clash.Key
                    : new EntityId($"{clash.Key}~{number}");
                entities.Add(entity with { Id = id });
                foreach (var member in members)
                {
                    map[(member.DocumentId, member.Entity.Id)] = id;
                }
            }
        }

        return new CorpusEntities([.. entities.OrderBy(entity => entity.Id)], map.ToImmutable());
    }

    private static bool IsAsBefore(
        EntityId id,
        IReadOnlyList<LocalEntity> members,
        CorpusEntities before,
        Dictionary<EntityId, int> membersOf
    ) =>
        membersOf.GetValueOrDefault(id) == members.Count
        && members.All(member => before.Map[(member.DocumentId, member.Entity.Id)] == id);
}
