namespace EntityGraph;

/// <summary>Small questions about names that several patterns ask.</summary>
internal static class PatternReading
{
    /// <summary>
    /// True where no noun seems to go on after a name or word: a mark, a small word, a verb in -ed or the end follows.
    /// </summary>
    public static bool EndsBefore(SentenceItems items, int index)
    {
        var next = items[index];
        return next.Mention is null
            && !items.IsPossessive(index)
            && !(next.IsGlued && next.IsWord)
            && (
                !next.IsWord
                || RoleWords.Follow.Contains(next.Word)
                || next.Word.EndsWith("ed", StringComparison.Ordinal)
            );
    }

    /// <summary>
    /// The first item left of <paramref name="index"/> that is no word, or a small word: what a run of at most
    /// <paramref name="maxWords"/> modifiers hangs on.
    /// </summary>
    public static int BeforeModifiers(SentenceItems items, int index, int maxWords)
    {
        var left = index - 1;
        while (
            index - 1 - left < maxWords
            && items[left].IsWord
            && !RoleWords.Stop.Contains(items[left].Word)
            && !items.Is(left, "the", "a", "an")
        )
        {
            left--;
        }

        return left;
    }

    /// <summary>Skips "the" and words of direction ("northern", "central") rightwards.</summary>
    public static int SkipDirection(SentenceItems items, int index)
    {
        while (
            items.Is(
                index,
                "the",
                "northern",
                "southern",
                "eastern",
                "western",
                "central",
                "northeastern",
                "northwestern",
                "southeastern",
                "southwestern",
                "north",
                "south",
                "east",
                "west",
                "downtown",
                "rural",
                "nearby",
                "war",
                "torn"
            )
        )
        {
            index++;
        }

        return index;
    }
}
