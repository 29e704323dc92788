using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>The words that stand before persons' names: <c>data/gazetteers/person-titles.tsv</c>.</summary>
internal static class PersonTitles
{
    private const int LongestSuffix = 7;

    private static readonly Lazy<FrozenDictionary<string, PersonTitleClass>> s_classes = new(Read);

    // How English makes words for what people do; no given name ends so.
    private static readonly string[] s_trades =
    [
        "ologist",
        "ographer",
        "atician",
        "ysician",
        "usician",
        "monger",
        "builder",
        "maker",
        "keeper",
        "worker",
        "fighter",
        "seller",
        "breeder",
        "owner",
        "herder",
        "woman",
    ];

    /// <summary>
    /// The class of a title; null for any other word. Case-sensitive, but whole words in capitals count; words made
    /// like "cheesemonger" are of class rank.
    /// </summary>
    public static PersonTitleClass? ClassOf(string word) =>
        s_classes.Value.TryGetValue(word, out var kind) ? kind
        : word.Length > 3
        && !word.Any(char.IsLower)
        && s_classes.Value.TryGetValue(NameText.ToProperCase(word), out kind)
            ? kind
        : word.Length > LongestSuffix
        && Array.Exists(s_trades, suffix => word.EndsWith(suffix, StringComparison.Ordinal))
            ? PersonTitleClass.Rank
        : null;

    private static FrozenDictionary<string, PersonTitleClass> Read()
    {
        var classes = new Dictionary<string, PersonTitleClass>(StringComparer.Ordinal);
        foreach (var row in GazetteerFile.Read("person-titles.tsv", 2))
        {
            if (!SnakeCase.TryParse<PersonTitleClass>(row[0], out var kind))
            {
                throw new DataFormatException("person-titles.tsv", 0, $"'{row[0]}' is no class of titles.");
            }

            foreach (var word in GazetteerFile.List(row[1]))
            {
                classes[word] = kind;
            }
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
