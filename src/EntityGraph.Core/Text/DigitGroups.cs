namespace EntityGraph;

/// <summary>
/// Tells telephone numbers and dates, which are kept whole at their hyphens, from scores and ranges, which are not.
/// </summary>
internal static class DigitGroups
{
    private const int LongestGroup = 8;

    /// <summary>
    /// True where the hyphen at <paramref name="mark"/> stands inside <c>555-0143</c>, <c>202-555-0143</c> or
    /// <c>2024-08-21</c>.
    /// </summary>
    public static bool JoinsAt(ReadOnlySpan<char> text, int wordStart, int partStart, int mark)
    {
        var left = mark - partStart;
        var right = RunLength(text, mark + 1);
        if (left is 0 or > LongestGroup || right is 0 or > LongestGroup)
        {
            return false;
        }

        if (partStart > wordStart)
        {
            return true;
        }

        var next = mark + 1 + right;
        var third = next < text.Length && text[next] == '-' ? RunLength(text, next + 1) : 0;
        return (left == 3 && right == 4) || third > 0;
    }

    private static int RunLength(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestGroup && Characters.Is(text[end], CharacterClass.Digit))
        {
            end++;
        }

        return end - start;
    }
}
