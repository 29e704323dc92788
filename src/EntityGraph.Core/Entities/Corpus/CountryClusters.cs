namespace EntityGraph;

/// <summary>Tells apart what has one settled name and several countries.</summary>
internal static class CountryClusters
{
    /// <summary>One cluster a country; those without a country go with the one that most documents name.</summary>
    public static IEnumerable<List<LocalEntity>> Of(List<LocalEntity> members)
    {
        var countries = members
            .Where(member => member.Entity.Country is not null)
            .CountBy(member => member.Entity.Country!, StringComparer.Ordinal) // Null was filtered out.
            .OrderByDescending(country => country.Value)
            .ThenBy(country => country.Key, StringComparer.Ordinal)
            .Select(country => country.Key)
            .ToList();
        return countries.Count < 2
            ? [members]
            : countries.Select(country =>
                members.FindAll(member => (member.Entity.Country ?? countries[0]) == country)
            );
    }
}
