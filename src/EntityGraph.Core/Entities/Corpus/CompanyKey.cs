namespace EntityGraph;

/// <summary>
/// An entity of the same sentence or document as a number: what it is in the lowest three bits, a hash of its id above.
/// </summary>
internal static class CompanyKey
{
    private const int KindBits = 3;
    private const int Mask = (1 << KindBits) - 1;

    // How much it says that two documents share one: people most, countries least. Set by hand; the score weighs the
    // sums.
    private static readonly double[] s_weights = [1.0, 0.7, 0.1, 0.5, 0.5];

    /// <summary>The number of an entity's <see cref="LocalContext.KeyOf"/>.</summary>
    public static long Of(string key)
    {
        var hash = 14695981039346656037ul;
        foreach (var character in key)
        {
            hash = unchecked((hash ^ character) * 1099511628211ul);
        }

        return unchecked((long)((hash & ~(ulong)Mask) | (uint)KindOf(key)));
    }

    /// <summary>What it is.</summary>
    public static EntityKind KindOf(long key) => (EntityKind)(key & Mask);

    /// <summary>How much a shared one says, in [0, 1].</summary>
    public static double WeightOf(long key) => s_weights[key & Mask];

    private static EntityKind KindOf(string key) =>
        key[0] switch
        {
            'p' => EntityKind.Person,
            'c' => EntityKind.Country,
            'l' => EntityKind.Location,
            _ => key.StartsWith("organisation/", StringComparison.Ordinal) ? EntityKind.Organisation : EntityKind.Other,
        };
}
