namespace EntityGraph.Learning;

/// <summary>Single words that <see cref="CountryGazetteer"/> lists.</summary>
internal static class CountryWords
{
    /// <summary>True of a capitalised word that names a country or is the adjective or people's noun of one.</summary>
    public static bool Contains(string word) => Find(word) is { } name && (name.IsCountry || name.IsDemonym);

    /// <summary>True of a capitalised adjective or people's noun that is no country's name.</summary>
    public static bool IsDemonym(string word) => Find(word) is { IsDemonym: true, IsCountry: false };

    private static CountryName? Find(string word) =>
        TagMasks.StartsCapital(word) ? CountryGazetteer.Default.Lookup(word) : null;
}
