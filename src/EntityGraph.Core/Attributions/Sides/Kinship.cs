using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Nouns for what one person is to another, and what the other is then.</summary>
internal static class Kinship
{
    private static readonly FrozenDictionary<string, string[]> s_inverse = Read(
        "lawyer attorney solicitor barrister counsel advocate agent : client",
        "wife widow : husband",
        "husband widower : wife",
        "partner fiancé fiancée spouse : partner spouse fiancé fiancée husband wife",
        "brother sister twin sibling : brother sister twin sibling",
        "son daughter child : father mother parent dad mum mom",
        "father mother parent dad mum mom : son daughter child",
        "uncle aunt : nephew niece",
        "nephew niece : uncle aunt",
        "cousin : cousin",
        "grandson granddaughter grandchild : grandfather grandmother",
        "grandfather grandmother : grandson granddaughter grandchild"
    );

    /// <summary>True for a noun of the list, lower case.</summary>
    public static bool Contains(string noun) => s_inverse.ContainsKey(noun);

    /// <summary>
    /// True where whoever is another's <paramref name="noun"/> may call the other so: a lawyer speaks of her client.
    /// </summary>
    public static bool IsInverse(string noun, string called) =>
        s_inverse.TryGetValue(noun, out var others) && others.Contains(called);

    private static FrozenDictionary<string, string[]> Read(params string[] rows) =>
        rows.Select(row => row.Split(" : "))
            .SelectMany(sides => sides[0].Split(' ').Select(noun => KeyValuePair.Create(noun, sides[1].Split(' '))))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
