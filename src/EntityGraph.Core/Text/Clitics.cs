namespace EntityGraph;

/// <summary>
/// Cuts what English writes together: <c>'s</c>, <c>n't</c>, <c>cannot</c>, as Universal Dependencies does.
/// </summary>
internal static class Clitics
{
    /// <summary>
    /// The clitic that begins at or just before the apostrophe at <paramref name="apostrophe"/>; (0, 0) where there is
    /// none.
    /// </summary>
    public static (int Start, int End) AfterApostrophe(ReadOnlySpan<char> text, int wordStart, int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < text.Length && end - apostrophe <= 3 && Characters.Is(text[end], CharacterClass.Letter))
        {
            end++;
        }

        if (
            end < text.Length
            && Characters.Is(text[end], CharacterClass.Word | CharacterClass.Apostrophe)
            && !IsClosingQuote(text, end)
        )
        {
            return (0, 0);
        }

        var tail = text[(apostrophe + 1)..end];
        if (tail.Length == 1)
        {
            switch (char.ToLowerInvariant(tail[0]))
            {
                case 's' or 'm' or 'd':
                    return (apostrophe, end);
                case 't' when apostrophe - wordStart >= 2 && text[apostrophe - 1] is 'n' or 'N':
                    return (apostrophe - 1, end);
            }
        }

        return
            tail.Length == 2
            && (
                tail.Equals("re", StringComparison.OrdinalIgnoreCase)
                || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || tail.Equals("ll", StringComparison.OrdinalIgnoreCase)
            )
            ? (apostrophe, end)
            : (0, 0);
    }

    /// <summary>
    /// Where a word without an apostrophe is cut in two: 3 for <c>cannot</c> and <c>gonna</c>; 0 for almost every word.
    /// </summary>
    public static int SplitInside(ReadOnlySpan<char> word) =>
        word.Length switch
        {
            6 when word.Equals("cannot", StringComparison.OrdinalIgnoreCase) => 3,
            5
                when word.Equals("gonna", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("wanna", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("gotta", StringComparison.OrdinalIgnoreCase) => 3,
            _ => 0,
        };

    /// <summary>
    /// The end of <c>'90s</c> or <c>'em</c>, whose apostrophe is at <paramref name="position"/>; 0 where it is a
    /// quotation mark.
    /// </summary>
    public static int ElisionEnd(ReadOnlySpan<char> text, int position)
    {
        if (position > 0 && Characters.Is(text[position - 1], CharacterClass.Word | CharacterClass.Period))
        {
            return 0;
        }

        var end = position + 1;
        while (end < text.Length && end - position <= 6 && Characters.Is(text[end], CharacterClass.Word))
        {
            end++;
        }

        var word = text[(position + 1)..end];
        var isYear =
            word.Length is 2 or 3
            && Characters.Is(word[0], CharacterClass.Digit)
            && Characters.Is(word[1], CharacterClass.Digit)
            && (word.Length == 2 || word[2] == 's')
            && (end == text.Length || !Characters.Is(text[end], CharacterClass.Apostrophe));
        return isYear || Lexicon.IsElision(word) ? end : 0;
    }

    /// <summary>True for <c>1930's</c> and <c>80's</c>: a decade, written whole.</summary>
    public static bool IsDecade(ReadOnlySpan<char> text, int position, int apostrophe) =>
        apostrophe - position is 2 or 4
        && text[apostrophe - 1] == '0'
        && Characters.Is(text[position], CharacterClass.Digit)
        && apostrophe + 1 < text.Length
        && text[apostrophe + 1] == 's'
        && (apostrophe + 2 == text.Length || !Characters.Is(text[apostrophe + 2], CharacterClass.Word));

    private static bool IsClosingQuote(ReadOnlySpan<char> text, int position) =>
        Characters.Is(text[position], CharacterClass.Apostrophe)
        && (position + 1 == text.Length || !Characters.Is(text[position + 1], CharacterClass.Word));
}
