using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Writes countries and their adjectives in names one way: "Icelandic Road Administration", "Road Administration of
/// Iceland", and those of other languages ("Suomen", "Deutsche").
/// </summary>
internal static class CountryWords
{
    private const int LongestCountry = 3;

    private static readonly Lazy<FrozenDictionary<string, string>> s_native = new(() =>
        GazetteerFile
            .Read("native-country-words.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]).Select(word => (Word: NameFolding.Fold(word), Code: row[0])))
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal)
    );

    /// <summary>
    /// The folded words of a name with each country's name and adjective as its code; a name that is a country's
    /// throughout stays.
    /// </summary>
    public static ImmutableArray<string> Replace(ImmutableArray<string> words)
    {
        var replaced = ImmutableArray.CreateBuilder<string>(words.Length);
        for (var index = 0; index < words.Length; )
        {
            var length = Math.Min(LongestCountry, words.Length - index);
            while (length > 0 && CodeOf(string.Join(' ', words.AsSpan(index, length)!)) is null)
            {
                length--;
            }

            replaced.Add(length == 0 ? words[index] : $"@{CodeOf(string.Join(' ', words.AsSpan(index, length)!))}");
            index += Math.Max(length, 1);
        }

        return replaced.Count > 1 ? replaced.ToImmutable() : words;
    }

    /// <summary>True for a folded word that means a country in the language of its own institutions.</summary>
    public static bool IsNative(string word) => s_native.Value.ContainsKey(word);

    private static string? CodeOf(string name) =>
        name.Length > 3 && CountryGazetteer.Default.Lookup(name) is { } found && (found.IsCountry || found.IsDemonym)
            ? found.Preferred?.Code
            : s_native.Value.GetValueOrDefault(name);
}
