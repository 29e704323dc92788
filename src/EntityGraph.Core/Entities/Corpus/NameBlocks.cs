namespace EntityGraph;

/// <summary>Finds which names may be names of one thing, by keys that they share: never by trying all pairs.</summary>
internal static class NameBlocks
{
    /// <summary>The most names that one key brings together; a key with more says too little and is left out.</summary>
    public const int MostNames = 64;

    /// <summary>
    /// Components of groups whose names match, each in order of its groups; groups that match no other are left out.
    /// </summary>
    /// <param name="groups">In an order that is a function of the set.</param>
    /// <param name="forms">The names of each group.</param>
    /// <remarks>At most <see cref="MostNames"/> names a key are compared pair by pair.</remarks>
    public static List<List<int>> Components(IReadOnlyList<NameGroup> groups, IReadOnlyList<List<NameForm>> forms)
    {
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < groups.Count; index++)
        {
            foreach (var key in forms[index].SelectMany(form => form.Keys()).Distinct(StringComparer.Ordinal))
            {
                var full = $"{(int)groups[index].Kind}{key}";
                if (!byKey.TryGetValue(full, out var block))
                {
                    byKey.Add(full, block = []);
                }

                block.Add(index);
            }
        }

        var parents = Enumerable.Range(0, groups.Count).ToArray();
        foreach (var block in byKey.Values.Where(block => block.Count is > 1 and <= MostNames))
        {
            for (var first = 0; first < block.Count; first++)
            {
                for (var second = first + 1; second < block.Count; second++)
                {
                    var (one, other) = (Root(parents, block[first]), Root(parents, block[second]));
                    if (one != other && Match(forms[block[first]], forms[block[second]]))
                    {
                        parents[Math.Max(one, other)] = Math.Min(one, other);
                    }
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, groups.Count)
                .GroupBy(index => Root(parents, index))
                .Where(component => component.Skip(1).Any())
                .OrderBy(component => component.Key)
                .Select(component => component.ToList()),
        ];
    }

    private static bool Match(List<NameForm> first, List<NameForm> second) =>
        first.Exists(form => second.Exists(other => form.Match(other) != NameMatch.None));

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index)
        {
            index = parents[index] = parents[parents[index]];
        }

        return index;
    }
}
