using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Gives clusters of document entities their names and ids.</summary>
internal static class ClusterNaming
{
    /// <summary>
    /// The entities of a corpus: a name that several ask for gets <c>~2</c>, in order of the smallest (document id,
    /// start).
    /// </summary>
    /// <param name="clusters">Each at least one, in order of (document id, start).</param>
    public static CorpusEntities Name(IEnumerable<List<LocalEntity>> clusters)
    {
        var entities = ImmutableArray.CreateBuilder<Entity>();
        var map = ImmutableDictionary.CreateBuilder<(string DocumentId, EntityId LocalId), EntityId>();
        var counts = new Dictionary<EntityId, int>();
        foreach (
            var members in clusters
                .OrderBy(members => members[0].DocumentId, StringComparer.Ordinal)
                .ThenBy(members => members[0].FirstStart)
                .ThenBy(members => members[0].Entity.Id)
        )
        {
            var chosen = Chosen(members);
            var wanted = new EntityId(LocalContext.KeyOf(chosen.Id));
            var number = counts[wanted] = counts.GetValueOrDefault(wanted) + 1;
            var id = number == 1 ? wanted : new EntityId($"{wanted}~{number}");
            entities.Add(Merge(id, chosen, members));
            foreach (var member in members)
            {
                map[(member.DocumentId, member.Entity.Id)] = id;
            }
        }

        return new CorpusEntities([.. entities.OrderBy(entity => entity.Id)], map.ToImmutable());
    }

    // The name that most documents choose; of a person the fullest of those that no initial shortens.
    private static Entity Chosen(List<LocalEntity> members) =>
        members
            .GroupBy(member => member.Entity.Name, StringComparer.Ordinal)
            .OrderBy(name => members[0].Entity.Kind == EntityKind.Person && PersonName.Parse(name.Key).HasInitials)
            .ThenByDescending(name => name.Count())
            .ThenBy(name => members[0].Entity.Kind == EntityKind.Organisation && Acronyms.IsAcronym(name.Key))
            .ThenByDescending(name =>
                members[0].Entity.Kind == EntityKind.Person ? name.Key.Count(character => character == ' ') : 0
            )
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .First()
            .First()
            .Entity;

    private static Entity Merge(EntityId id, Entity chosen, List<LocalEntity> members) =>
        members.Count == 1
            ? chosen with
            {
                Id = id,
            }
            : chosen with
            {
                Id = id,
                Country = members
                    .Select(member => member.Entity.Country)
                    .FirstOrDefault(country => country is not null),
                Aliases =
                [
                    .. members
                        .SelectMany(member => member.Entity.Aliases.Append(member.Entity.Name))
                        .Where(alias => alias != chosen.Name)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ],
            };
}
