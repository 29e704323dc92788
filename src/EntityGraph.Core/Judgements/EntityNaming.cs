namespace EntityGraph;

/// <summary>Gives entities the names that judgements choose.</summary>
internal static class EntityNaming
{
    /// <summary>
    /// The entity under another canonical name; the old one becomes an alias, and the id follows except for a
    /// country's.
    /// </summary>
    public static Entity Rename(Entity entity, string name) =>
        entity.Name == name
            ? entity
            : entity with
            {
                Id = entity.Kind == EntityKind.Country ? entity.Id : EntityId.ForName(entity.Kind, name),
                Name = name,
                Aliases =
                [
                    .. entity
                        .Aliases.Append(entity.Name)
                        .Where(alias => alias != name)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ],
            };
}
