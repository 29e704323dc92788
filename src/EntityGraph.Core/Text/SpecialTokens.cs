namespace EntityGraph;

/// <summary>
/// Recognises what is kept whole across punctuation: addresses, handles, tags, emoticons. Each returns the end, or 0.
/// </summary>
internal static class SpecialTokens
{
    private const int LongestAddress = 2048;

    /// <summary>
    /// The end of a URL that starts here with a scheme, <c>www.</c> or <c>mailto:</c>, without the punctuation after
    /// it.
    /// </summary>
    public static int UrlEnd(ReadOnlySpan<char> text, int position)
    {
        var rest = text[position..];
        if (
            rest[0] is not ('h' or 'H' or 'w' or 'W' or 'f' or 'F' or 'm' or 'M')
            || !(
                StartsWith(rest, "http://")
                || StartsWith(rest, "https://")
                || StartsWith(rest, "www.")
                || StartsWith(rest, "ftp://")
                || StartsWith(rest, "mailto:")
            )
        )
        {
            return 0;
        }

        var end = position;
        var open = 0;
        while (
            end < text.Length
            && end - position < LongestAddress
            && !Characters.Is(text[end], CharacterClass.Space)
            && text[end] is not ('<' or '>' or '"' or '“' or '”' or '|')
        )
        {
            open += text[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            end++;
        }

        while (
            end > position
            && (
                text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '*'
                || (text[end - 1] == ')' && open < 0)
            )
        )
        {
            end--;
            open += text[end] == ')' ? 1 : 0;
        }

        return end;
    }

    /// <summary>The end of an e-mail address, handle or hash tag that starts here.</summary>
    /// <param name="text">The text up to the end of the stretch.</param>
    /// <param name="position">Where a token starts.</param>
    /// <param name="failedUpTo">How far the look ahead went in vain: no need to look again before.</param>
    public static int MailEnd(ReadOnlySpan<char> text, int position, out int failedUpTo)
    {
        var at = position;
        while (
            at < text.Length
            && at - position < LongestAddress
            && (
                Characters.Is(text[at], CharacterClass.Word | CharacterClass.Period | CharacterClass.Hyphen)
                || text[at] is '+' or '%'
            )
        )
        {
            at++;
        }

        failedUpTo = at;
        if (at == position || at >= text.Length - 1 || text[at] != '@')
        {
            return 0;
        }

        var end = HostEnd(text, at + 1);
        return end == at + 1 ? 0 : end;
    }

    /// <summary>The end of <c>@handle</c> or <c>#tag</c> that starts here; a tag needs a letter.</summary>
    public static int HandleEnd(ReadOnlySpan<char> text, int position)
    {
        if (
            text[position] is not ('@' or '#')
            || (position > 0 && Characters.Is(text[position - 1], CharacterClass.Word))
        )
        {
            return 0;
        }

        var end = position + 1;
        var hasLetter = false;
        while (end < text.Length && Characters.Is(text[end], CharacterClass.Word))
        {
            hasLetter |= Characters.Is(text[end], CharacterClass.Letter);
            end++;
        }

        return hasLetter ? end : 0;
    }

    /// <summary>The end of a Western emoticon that is a chunk by itself (<c>:-)</c>).</summary>
    public static int EmoticonEnd(ReadOnlySpan<char> text, int position)
    {
        if (text[position] is not (':' or ';' or '=' or '8'))
        {
            return 0;
        }

        var end = position + 1;
        if (end < text.Length && text[end] is '-' or 'o' or '^' or '\'')
        {
            end++;
        }

        if (end >= text.Length || text[end] is not (')' or '(' or 'D' or 'P' or 'p' or 'O' or '|' or ']' or '['))
        {
            return 0;
        }

        end++;
        return end == text.Length || Characters.Is(text[end], CharacterClass.Space) ? end : 0;
    }

    private static int HostEnd(ReadOnlySpan<char> text, int position)
    {
        var end = position;
        while (
            end < text.Length
            && end - position < LongestAddress
            && Characters.Is(text[end], CharacterClass.Word | CharacterClass.Period | CharacterClass.Hyphen)
        )
        {
            end++;
        }

        while (end > position && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) =>
        text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
