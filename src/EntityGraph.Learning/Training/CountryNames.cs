using System.Text.Json;

namespace EntityGraph.Learning;

/// <summary>English names, demonyms and capitals of countries, read from <c>names/countries.json</c> (ODbL 1.0).</summary>
internal sealed class CountryNames
{
    private readonly HashSet<string> _demonyms = new(StringComparer.Ordinal);

    private CountryNames()
    {
    }

    public List<string> Names { get; } = [];

    public IReadOnlyCollection<string> Demonyms => _demonyms;

    public List<string> Capitals { get; } = [];

    public static CountryNames Read(string path)
    {
        var countries = new CountryNames();
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var country in json.RootElement.EnumerateArray())
        {
            countries.Names.Add(country.GetProperty("name").GetProperty("common").GetString() ?? "");
            countries.Names.Add(country.GetProperty("name").GetProperty("official").GetString() ?? "");
            countries.Names.AddRange(country.GetProperty("altSpellings").EnumerateArray()
                .Select(name => name.GetString() ?? "").Where(name => name.Length > 3 && name.All(char.IsAscii)));
            if (country.TryGetProperty("capital", out var capitals) && capitals.ValueKind == JsonValueKind.Array)
            {
                countries.Capitals.AddRange(capitals.EnumerateArray().Select(name => name.GetString() ?? ""));
            }

            if (country.TryGetProperty("demonyms", out var demonyms) && demonyms.TryGetProperty("eng", out var english))
            {
                foreach (var form in english.EnumerateObject())
                {
                    countries._demonyms.UnionWith((form.Value.GetString() ?? "").Split(','));
                }
            }
        }

        return countries;
    }

    public bool IsName(string word) => Names.Contains(word);

    public bool IsDemonym(string word) => _demonyms.Contains(word);
}
