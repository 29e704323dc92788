namespace EntityGraph;

/// <summary>Cuts what English writes together: <c>'s</c>, <c>n't</c>, <c>cannot</c>, as Universal Dependencies does.</summary>
internal static class Clitics
{
    /// <summary>The clitic that begins at or just before the apostrophe at <paramref name="apostrophe"/>; (0, 0) where there is none.</summary>
    public static (int Start, int End) AfterApostrophe(ReadOnlySpan<char> text, int wordStart, int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < text.Length && end - apostrophe <= 3 && Characters.Is(text[end], CharacterClass.Letter))
        {
            end++;
        }

        if (end < text.Length && Characters.Is(text[end], CharacterClass.Word | CharacterClass.Apostrophe) && !IsClosingQuote(text, end))
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

        return tail.Length == 2 && (tail.Equals("re", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ll", StringComparison.OrdinalIgnoreCase))
            ? (apostrophe, end)
            : (0, 0);
    }

    /// <summary>Where a word without an apostrophe is cut in two: 3 for <c>cannot</c> and <c>gonna</c>; 0 for almost every word.</summary>
    public static int SplitInside(ReadOnlySpan<char> word) => word.Length switch
    {
        6 when word.Equals("cannot", StringComparison.OrdinalIgnoreCase) => 3,
        5 when word.Equals("gonna", StringComparison.OrdinalIgnoreCase)
            || word.Equals("wanna", StringComparison.OrdinalIgnoreCase)
            || word.Equals("gotta", StringComparison.OrdinalIgnoreCase) => 3,
        _ => 0,
    };

    private static bool IsClosingQuote(ReadOnlySpan<char> text, int position) =>
        Characters.Is(text[position], CharacterClass.Apostrophe)
        && (position + 1 == text.Length || !Characters.Is(text[position + 1], CharacterClass.Word));
}
