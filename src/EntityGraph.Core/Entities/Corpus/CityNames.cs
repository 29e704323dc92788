using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// What cities are called in other languages and were called: <c>data/gazetteers/place-names.tsv</c>.
/// </summary>
internal static class CityNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_names = new(() =>
        GazetteerFile
            .Read("place-names.tsv", 2)
            .SelectMany(row =>
                GazetteerFile.List(row[1]).Select(name => (Name: NameText.Key(name), Common: NameText.Key(row[0])))
            )
            .Where(pair => pair.Name != pair.Common)
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Common, StringComparer.Ordinal)
    );

    /// <summary>
    /// The folded common name of a city by a folded name ("danzig"); the name itself where the list has none.
    /// </summary>
    public static string Common(string key) => s_names.Value.GetValueOrDefault(key, key);
}
