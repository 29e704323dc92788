using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>
/// Derives the list of countries that Core embeds, <c>data/gazetteers/countries.tsv</c>, from <c>countries.json</c> of
/// mledoze/countries (ODbL 1.0).
/// </summary>
/// <remarks>
/// Only what an English text needs is kept: spellings in other scripts than Latin, inverted ones ("Korea, Republic of")
/// and two-letter codes are left out. The result is sorted by code, so equal inputs give equal bytes.
/// </remarks>
public static class CountryListBuilder
{
    /// <summary>The comment and header lines that open the list.</summary>
    public const string Header =
        "# Derived from countries.json of mledoze/countries, ODbL 1.0: see countries.LICENSE.txt. Written by CountryListBuilder: do not edit, add to country-names.tsv.\n"
        + "# Columns: ISO 3166-1 alpha-2 code (XK for Kosovo), alpha-3, 1 for an independent state, common name, official name, demonyms, capitals, other spellings, codes of the neighbours by land (lists separated by |).\n";

    private const int LastLatinLetter = 0x024F;
    private const int FirstLatinAdditional = 0x1E00;
    private const int LastLatinAdditional = 0x1EFF;

    /// <summary>Reads the JSON array and writes the list.</summary>
    /// <param name="json">The content of <c>countries.json</c>.</param>
    /// <param name="path">How messages name it.</param>
    /// <exception cref="DataFormatException">It is no JSON, or an entry lacks a name or a code.</exception>
    public static string Build(TextReader json, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        JArray countries;
        try
        {
            using var reader = new JsonTextReader(json) { DateParseHandling = DateParseHandling.None };
            countries = JArray.Load(reader);
        }
        catch (JsonReaderException error)
        {
            throw new DataFormatException(
                path,
                error.LineNumber,
                $"expected a JSON array of countries: {error.Message}"
            );
        }

        var codes = countries.ToDictionary(
            country => Text(country, "cca3", path),
            country => Text(country, "cca2", path),
            StringComparer.Ordinal
        );
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in countries)
        {
            rows[Text(country, "cca2", path)] = Row(country, codes, path);
        }

        return Header + string.Concat(rows.Values);
    }

    private static string Row(JToken country, Dictionary<string, string> codes, string path)
    {
        var name = country["name"] ?? throw Missing(path, "name");
        var common = Text(name, "common", path);
        var official = Text(name, "official", path);
        // Kosovo has no entry in the standard; the list of the source leaves its independence open.
        var isSovereign = country.Value<bool?>("independent") ?? true;
        var demonyms = (country["demonyms"]?["eng"]?.Value<string>("m") ?? "")
            .Replace(" or ", ", ", StringComparison.Ordinal)
            .Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var spellings = (country["altSpellings"] ?? new JArray())
            .Select(spelling => spelling.Value<string>() ?? "")
            .Where(spelling => IsUseful(spelling) && spelling != common && spelling != official)
            .Distinct(StringComparer.Ordinal);
        var neighbours = (country["borders"] ?? new JArray())
            .Select(border => codes.GetValueOrDefault(border.Value<string>() ?? "", ""))
            .Where(code => code.Length > 0)
            .Order(StringComparer.Ordinal);
        var capitals = (country["capital"] ?? new JArray()).Select(capital => capital.Value<string>() ?? "");

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Text(country, "cca2", path)}\t{Text(country, "cca3", path)}\t{(isSovereign ? 1 : 0)}\t{common}\t{official}\t{string.Join('|', demonyms)}\t{string.Join('|', capitals)}\t{string.Join('|', spellings)}\t{string.Join('|', neighbours)}\n"
        );
    }

    private static bool IsUseful(string spelling) =>
        spelling.Length > 2
        && !spelling.Contains(',', StringComparison.Ordinal)
        && spelling.EnumerateRunes().All(rune => !Rune.IsLetter(rune) || IsPlainLatin(rune.Value));

    private static bool IsPlainLatin(int letter) =>
        letter <= LastLatinLetter || (letter >= FirstLatinAdditional && letter <= LastLatinAdditional);

    private static string Text(JToken token, string property, string path) =>
        token.Value<string>(property) is { Length: > 0 } text ? text : throw Missing(path, property);

    private static DataFormatException Missing(string path, string property) =>
        new(path, 0, $"an entry has no '{property}'.");
}
