using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>The words that stand before persons' names: <c>data/gazetteers/person-titles.tsv</c>.</summary>
internal static class PersonTitles
{
    private static readonly Lazy<FrozenDictionary<string, PersonTitleClass>> s_classes = new(Read);

    /// <summary>The class of a title; null for any other word. Case-sensitive, but whole words in capitals count.</summary>
    public static PersonTitleClass? ClassOf(string word) =>
        s_classes.Value.TryGetValue(word, out var kind) ? kind
        : word.Length > 3 && !word.Any(char.IsLower)
            && s_classes.Value.TryGetValue(NameText.ToProperCase(word), out kind) ? kind : null;

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
