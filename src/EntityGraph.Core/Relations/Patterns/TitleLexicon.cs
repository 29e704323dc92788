using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The titles of <c>data/gazetteers/titles.tsv</c>, found longest first.</summary>
internal static class TitleLexicon
{
    private const string FileName = "titles.tsv";
    private const int ColumnCount = 7;

    private static readonly FrozenDictionary<string, ImmutableArray<TitleEntry>> s_byFirstWord = GazetteerFile
        .Read(FileName, ColumnCount)
        .Select(Parse)
        .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray(),
            StringComparer.Ordinal
        );

    private static readonly FrozenSet<string> s_lastWords = s_byFirstWord
        .Values.SelectMany(entries => entries)
        .Select(entry => entry.Words[^1])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The longest title whose first word is item <paramref name="index"/>; null for none.</summary>
    public static TitleEntry? Match(SentenceItems items, int index)
    {
        if (!items[index].IsWord || !s_byFirstWord.TryGetValue(items[index].Word, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            var length = 1;
            while (length < entry.Words.Length && items[index + length].Word == entry.Words[length])
            {
                length++;
            }

            if (length == entry.Words.Length)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The title whose last word is the plural at an item, of two words before one; null for none.</summary>
    public static TitleEntry? FindPlural(SentenceItems items, int noun)
    {
        var singular = CommonNouns.Singular(items[noun].Word);
        return Find($"{items[noun - 1].Word} {singular}") ?? Find(singular);
    }

    /// <summary>True for a lower-case word that is a title by itself.</summary>
    public static bool IsTitle(string word) =>
        s_byFirstWord.TryGetValue(word, out var entries) && entries.Any(entry => entry.Words.Length == 1);

    /// <summary>True for a lower-case word that a title ends with: "executive", "officer".</summary>
    public static bool Ends(string word) => s_lastWords.Contains(word);

    /// <summary>True for a title of one lower-case word that states alone give: "premier", "king".</summary>
    public static bool IsOfStates(string word) =>
        s_byFirstWord.TryGetValue(word, out var entries)
        && entries.Any(entry => entry is { Words.Length: 1, Country: not null, Organisation: null });

    private static TitleEntry? Find(string text) =>
        s_byFirstWord.TryGetValue(text.Split(' ')[0], out var entries)
            ? entries.FirstOrDefault(entry => entry.Text == text)
            : null;

    private static TitleEntry Parse(ImmutableArray<string> cells) =>
        new(
            cells[0].Split(' '),
            PredicateOf(cells[1]),
            PredicateOf(cells[2]),
            PredicateOf(cells[3]),
            Value<TitleAdjective>(cells[4]),
            Value<TitleModifiers>(cells[5])
        );

    private static string? PredicateOf(string cell) => cell == "-" ? null : PredicateTable.Get(cell).Name;

    private static T Value<T>(string cell)
        where T : struct, Enum =>
        SnakeCase.TryParse<T>(cell, out var value)
            ? value
            : throw new DataFormatException(
                FileName,
                0,
                $"'{cell}' is none of {string.Join(", ", SnakeCase.All<T>())}."
            );
}
