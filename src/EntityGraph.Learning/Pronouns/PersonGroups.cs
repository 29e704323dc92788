namespace EntityGraph.Learning;

/// <summary>Puts names that can be one person's into groups, for snippets that no resolver has read.</summary>
internal static class PersonGroups
{
    private static readonly char[] s_parting = [' ', '.', ',', '\'', '"'];

    /// <summary>
    /// The group of each name: a name joins the last earlier one that has all its words, or whose words it has all.
    /// </summary>
    /// <param name="names">In text order.</param>
    /// <param name="one">Index of a name that is never grouped with <paramref name="other"/>.</param>
    /// <param name="other">Index of the other.</param>
    public static int[] Of(IReadOnlyList<string> names, int one, int other)
    {
        var words = names
            .Select(name =>
                name.ToLowerInvariant()
                    .Split(s_parting, StringSplitOptions.RemoveEmptyEntries)
                    .ToHashSet(StringComparer.Ordinal)
            )
            .ToArray();
        var groups = new int[names.Count];
        Array.Fill(groups, -1);
        groups[one] = one;
        groups[other] = other;

        // The two that are asked for first, so that shorter forms of them find them wherever they stand.
        foreach (var index in Enumerable.Range(0, names.Count).Where(index => index != one && index != other))
        {
            var best = -1;
            for (var candidate = 0; candidate < names.Count; candidate++)
            {
                if (
                    groups[candidate] >= 0
                    && candidate != index
                    && words[index].Count > 0
                    && (words[index].IsSubsetOf(words[candidate]) || words[candidate].IsSubsetOf(words[index]))
                    && (best < 0 || (candidate < index && best < candidate) || best > index)
                )
                {
                    best = candidate;
                }
            }

            groups[index] = best < 0 ? index : groups[best];
        }

        return groups;
    }
}
