using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Adjectives and peoples of places that are no countries ("European", "Sicilian"):
/// <c>data/gazetteers/region-adjectives.tsv</c>.
/// </summary>
internal static class RegionAdjectives
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_places = new(() =>
        GazetteerFile
            .Read("region-adjectives.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]).Select(word => KeyValuePair.Create(word, row[0])))
            .ToFrozenDictionary(StringComparer.Ordinal)
    );

    /// <summary>The place of an adjective or people; null for any other word. Case-sensitive.</summary>
    public static string? PlaceOf(string word) => s_places.Value.GetValueOrDefault(word);
}
