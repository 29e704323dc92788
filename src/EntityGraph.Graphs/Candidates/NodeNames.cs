namespace EntityGraph.Graphs;

/// <summary>Names of entities as words to compare.</summary>
internal static class NodeNames
{
    private const int ShortestKey = 2;

    /// <summary>The words of a name, lower case and without accents.</summary>
    public static string[] Words(string name) => Slug.Of(name).Split('-');

    /// <summary>The first letters of a name of two words or more; empty for others.</summary>
    public static string Acronym(string name) =>
        Words(name) is { Length: > 1 } words ? string.Concat(words.Select(word => word[0])) : "";

    /// <summary>What a name is found by: its words and its acronym, those of the aliases too; ordinal order.</summary>
    public static IEnumerable<string> Keys(Entity entity)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in entity.Aliases.Append(entity.Name))
        {
            keys.UnionWith(Words(name).Where(word => word.Length >= ShortestKey));
            if (entity.Kind == EntityKind.Organisation && Acronym(name) is { Length: > ShortestKey } acronym)
            {
                keys.Add(acronym);
            }
        }

        return keys;
    }
}
