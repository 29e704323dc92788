using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Cuts what was tagged as one person into the names that are in it: "Sen. Anna Kovac and Mr. Novak" holds two.
/// </summary>
internal static class PersonSpans
{
    // Lower-case words that stand inside names.
    private static readonly FrozenSet<string> s_particles = new[]
    {
        "de",
        "da",
        "di",
        "do",
        "du",
        "del",
        "della",
        "der",
        "den",
        "des",
        "van",
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
        "bin",
        "ibn",
        "bint",
        "abu",
        "al",
        "el",
        "la",
        "le",
        "las",
        "los",
        "dos",
        "das",
        "y",
        "e",
        "i",
        "ter",
        "ten",
        "te",
        "af",
        "av",
        "of",
        "ap",
        "na",
        "ul",
        "wa",
        "ya",
        "ould",
        "uld",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The names, in text order: token ranges, half-open, never empty. The range itself where nothing is to be cut.
    /// </summary>
    public static IEnumerable<(int Start, int End)> Names(TokenizedDocument document, int start, int end)
    {
        var from = start;
        for (var token = start + 1; token < end - 1; token++)
        {
            if (document.Slice(document.Tokens[token]) is "and" or "&" && token > from)
            {
                yield return (Cut(document, from, token), token);
                from = token + 1;
            }
        }

        yield return (Cut(document, from, end), end);
    }

    // What stands before the last title or the last common noun, and that itself, is no part of the name.
    private static int Cut(TokenizedDocument document, int start, int end)
    {
        // A name written in lower case ("anna kovac", as in posts) has no common nouns to be told by.
        var isCapitalised = char.IsUpper(document.Slice(document.Tokens[end - 1])[0]);
        var cut = start;
        for (var token = start; token < end - 1; token++)
        {
            var word = document.Slice(document.Tokens[token]).ToString();
            if (
                PersonTitles.ClassOf(word) is PersonTitleClass.Courtesy or PersonTitleClass.Office
                || (isCapitalised && IsCommon(word))
                || (isCapitalised && cut == token && !HasLetter(word))
            )
            {
                cut = token + 1;
            }
        }

        return cut;
    }

    private static bool IsCommon(string word) =>
        word.Length > 1 && word.All(char.IsLower) && !s_particles.Contains(word);

    private static bool HasLetter(string word) => word.Any(char.IsLetter);
}
