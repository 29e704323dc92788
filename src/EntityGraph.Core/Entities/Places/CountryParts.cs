using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Which part of a country an adjective belongs to: <c>data/gazetteers/country-parts.tsv</c>.</summary>
internal static class CountryParts
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_byAdjective = new(() =>
        GazetteerFile
            .Read("country-parts.tsv", 4)
            .SelectMany(row =>
                GazetteerFile
                    .List(row[2])
                    .Concat(GazetteerFile.List(row[3]))
                    .Select(adjective => (adjective, part: row[1]))
            )
            .DistinctBy(pair => pair.adjective)
            .ToFrozenDictionary(pair => pair.adjective, pair => pair.part, StringComparer.Ordinal)
    );

    /// <summary>The part's name ("Scottish": "Scotland"); null for an unlisted adjective.</summary>
    public static string? NameOf(string adjective) => s_byAdjective.Value.GetValueOrDefault(adjective);
}
