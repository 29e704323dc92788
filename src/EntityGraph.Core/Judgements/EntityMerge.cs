namespace EntityGraph;

/// <summary>Makes one entity of several.</summary>
internal static class EntityMerge
{
    /// <summary>The entity that members make together.</summary>
    /// <param name="candidates">Whose names it may take.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="isFullest">Whether the fullest name is taken; else the one met most often.</param>
    /// <param name="members">What it is made of, in order.</param>
    public static Entity Merge(List<Entity> candidates, EntityKind kind, bool isFullest, List<LocalEntity> members)
    {
        var ofKind = candidates.Where(candidate => candidate.Kind == kind).ToList();
        var chosen = Chosen(ofKind.Count > 0 && kind == EntityKind.Country ? ofKind : candidates, isFullest);
        var names = candidates
            .Concat(members.Select(member => member.Entity))
            .SelectMany(entity => entity.Aliases.Append(entity.Name));
        var same = ofKind.Find(candidate => candidate.Name == chosen.Name);
        return chosen with
        {
            Id = same is not null ? EntityNumbering.Unnumbered(same.Id) : EntityId.ForName(kind, chosen.Name),
            Kind = kind,
            Country =
                kind == EntityKind.Country
                    ? chosen.Country
                    : candidates
                        .Select(candidate => candidate.Country)
                        .Prepend(chosen.Country)
                        .FirstOrDefault(country => country is not null),
            IsDocumentBound =
                candidates.TrueForAll(candidate => candidate.IsDocumentBound)
                && members.DistinctBy(member => member.DocumentId).Count() == 1,
            Aliases =
            [
                .. names
                    .Where(name => name != chosen.Name)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Orders names from the fullest: most words, then most letters, then ordinal order.</summary>
    public static IOrderedEnumerable<T> Fullest<T>(IEnumerable<T> items, Func<T, string> name) =>
        items
            .OrderByDescending(item => name(item).Count(character => character == ' '))
            .ThenByDescending(item => name(item).Length)
            .ThenBy(name, StringComparer.Ordinal);

    private static Entity Chosen(List<Entity> candidates, bool isFullest) =>
        isFullest
            ? Fullest(candidates, candidate => candidate.Name).First()
            : candidates
                .GroupBy(candidate => candidate.Name, StringComparer.Ordinal)
                .OrderByDescending(name => name.Count())
                .ThenBy(name => name.Key, StringComparer.Ordinal)
                .First()
                .First();
}
