using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Which country a large city, a capital or a state of the United States lies in: <c>data/gazetteers/cities.tsv</c> and
/// the list of countries.
/// </summary>
/// <remarks>
/// Only tells documents about different countries apart; a name that several countries' cities have is left out.
/// </remarks>
internal static class CityCountries
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_countries = new(() =>
        GazetteerFile
            .Read("cities.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]).Select(name => (Name: NameText.Key(name), Code: row[0])))
            .Concat(GazetteerFile.Read("us-states.tsv", 2).Select(row => (Name: NameText.Key(row[0]), Code: "US")))
            .Concat(
                CountryGazetteer.Default.Countries.SelectMany(country =>
                    country.Capitals.Select(name => (Name: NameText.Key(name), country.Code))
                )
            )
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal)
    );

    /// <summary>The code of the country; null for a place that the lists don't have.</summary>
    public static string? Find(string name) =>
        s_countries.Value.GetValueOrDefault(CityNames.Common(NameText.Key(name)));
}
