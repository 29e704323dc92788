using System.Text;

namespace EntityGraph;

/// <summary>Finds where a word or number ends and whether the full stop after it is its own.</summary>
internal static class WordScanner
{
    private const int LookAhead = 64;
    private const int LongestPrefix = 8;

    /// <summary>
    /// One past the last code unit of the word that starts at <paramref name="position"/>; inner marks that belong to
    /// it are taken along.
    /// </summary>
    public static int End(ReadOnlySpan<char> text, int position, int limit)
    {
        var end = position;
        var partStart = position;
        while (end < text.Length && end < limit)
        {
            var kind = Characters.Of(text[end]);
            if ((kind & CharacterClass.Word) != 0)
            {
                end++;
            }
            else if (kind == CharacterClass.Surrogate && IsSurrogateLetter(text, end))
            {
                end += 2;
            }
            else if (end > position && end + 1 < text.Length && JoinsNext(text, position, partStart, end))
            {
                end++;
                partStart = end;
            }
            else
            {
                break;
            }
        }

        // A currency sign after the letters of a country: US$, HK$, A$.
        return end < text.Length && text[end] == '$' && end - position <= 3 && IsUpper(text[position..end])
            ? end + 1
            : end;
    }

    /// <summary>The end of a number whose first digit is at <paramref name="position"/>.</summary>
    public static int NumberEnd(ReadOnlySpan<char> text, int position) => End(text, position, position + LookAhead);

    /// <summary>True for a surrogate pair that encodes a letter or digit.</summary>
    public static bool IsSurrogateLetter(ReadOnlySpan<char> text, int position) =>
        Rune.DecodeFromUtf16(text[position..], out var rune, out var length) == System.Buffers.OperationStatus.Done
        && length == 2
        && Rune.IsLetterOrDigit(rune);

    /// <summary>Where a unit starts that is written against its number; 0 where there is none.</summary>
    public static int UnitStart(ReadOnlySpan<char> text, int position, int end)
    {
        if (!Characters.Is(text[position], CharacterClass.Digit) || Characters.Is(text[end - 1], CharacterClass.Digit))
        {
            return 0;
        }

        var start = end;
        while (start > position && !Characters.Is(text[start - 1], CharacterClass.Digit))
        {
            start--;
        }

        return start > position && Lexicon.IsUnit(text[start..end]) ? start : 0;
    }

    /// <summary>True where the full stop at <paramref name="end"/> belongs to the word before it.</summary>
    public static bool KeepsPeriod(ReadOnlySpan<char> text, int segmentStart, int position, int end)
    {
        if (end + 1 < text.Length && Characters.Is(text[end + 1], CharacterClass.Period | CharacterClass.Exclamation))
        {
            return false;
        }

        var word = text[position..end];
        var next = NextWord(text, end + 1);
        if (Characters.Is(word[0], CharacterClass.Digit))
        {
            return position == segmentStart
                && word.Length <= 2
                && IsDigits(word)
                && !next.IsEmpty
                && end + 1 < text.Length
                && Characters.Is(text[end + 1], CharacterClass.Space);
        }

        if (word.Length == 1)
        {
            return Characters.Is(word[0], CharacterClass.Upper)
                ? !next.IsEmpty && Characters.Is(next[0], CharacterClass.Letter) && !Lexicon.IsStarter(next)
                : KeepsByList(text, position, word, next);
        }

        return word.Contains('.') ? IsAcronym(word) : KeepsByList(text, position, word, next);
    }

    private static bool KeepsByList(
        ReadOnlySpan<char> text,
        int position,
        ReadOnlySpan<char> word,
        ReadOnlySpan<char> next
    )
    {
        var startsWithDigit = !next.IsEmpty && Characters.Is(next[0], CharacterClass.Digit);
        return Lexicon.Abbreviation(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.BeforeName => !next.IsEmpty
                && Characters.Is(next[0], CharacterClass.Upper | CharacterClass.Digit),
            AbbreviationKind.BeforeNumber => startsWithDigit,
            AbbreviationKind.AfterComma => position >= 2 && IsStatePlace(text[position - 2], text[position - 1]),
            _ => true,
        };
    }

    // "Salem, Ore." and the party members' "(R-Ore.)"
    private static bool IsStatePlace(char first, char second) =>
        second == '-' ? first is 'R' or 'D' or 'I' : first == ',' && Characters.Is(second, CharacterClass.Space);

    // The word after the full stop, opening quotes and brackets left out.
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int position)
    {
        var stop = Math.Min(text.Length, position + LookAhead);
        while (position < stop && !Characters.Is(text[position], CharacterClass.Word))
        {
            if (
                !Characters.Is(text[position], CharacterClass.Space | CharacterClass.Open | CharacterClass.Apostrophe)
                && text[position] != '"'
            )
            {
                return default;
            }

            position++;
        }

        var end = position;
        while (end < stop && Characters.Is(text[end], CharacterClass.Word))
        {
            end++;
        }

        return text[position..end];
    }

    private static bool JoinsNext(ReadOnlySpan<char> text, int wordStart, int partStart, int mark)
    {
        var before = Characters.Of(text[mark - 1]);
        var after = Characters.Of(text[mark + 1]);
        if ((before & CharacterClass.Word) == 0 || (after & CharacterClass.Word) == 0)
        {
            return false;
        }

        var bothDigits = (before & after & CharacterClass.Digit) != 0;
        return text[mark] switch
        {
            '.' => JoinsAtPeriod(text, partStart, mark, before, after),
            ',' => bothDigits && IsThousands(text, mark),
            ':' or '/' => bothDigits,
            '&' => (before & after & CharacterClass.Upper) != 0,
            '*' => (before & CharacterClass.Letter) != 0 && (after & CharacterClass.Letter) != 0,
            '\'' or '’' or 'ʼ' => Clitics.AfterApostrophe(text, wordStart, mark).End == 0
                && (after & CharacterClass.Letter) != 0,
            '-' or '‐' or '\u2011' => JoinsAtHyphen(text, wordStart, partStart, mark, bothDigits),
            _ => false,
        };
    }

    private static bool JoinsAtPeriod(
        ReadOnlySpan<char> text,
        int partStart,
        int mark,
        CharacterClass before,
        CharacterClass after
    )
    {
        if (((before | after) & CharacterClass.Letter) == 0 || (after & CharacterClass.Lower) != 0)
        {
            return true;
        }

        if ((after & CharacterClass.Upper) == 0)
        {
            return Lexicon.Abbreviation(text[partStart..mark]) == AbbreviationKind.None;
        }

        // J.Smith and end.The are two words; U.S, Ph.D and REPORT.DOC are one.
        var isLastLetter =
            mark + 2 >= text.Length
            || !Characters.Is(text[mark + 2], CharacterClass.Word)
            || (mark + 3 < text.Length && text[mark + 3] == '.');
        var length = mark - partStart;
        return length <= 2 ? isLastLetter : Characters.Is(text[mark - 1], CharacterClass.Upper) && !isLastLetter;
    }

    private static bool JoinsAtHyphen(ReadOnlySpan<char> text, int wordStart, int partStart, int mark, bool bothDigits)
    {
        if (bothDigits)
        {
            return DigitGroups.JoinsAt(text, wordStart, partStart, mark);
        }

        return partStart == wordStart
            && mark - wordStart <= LongestPrefix
            && Characters.Is(text[mark + 1], CharacterClass.Lower)
            && Lexicon.IsPrefix(text[wordStart..mark]);
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int comma) =>
        comma + 3 < text.Length
        && Characters.Is(text[comma + 2], CharacterClass.Digit)
        && Characters.Is(text[comma + 3], CharacterClass.Digit)
        && (comma + 4 == text.Length || !Characters.Is(text[comma + 4], CharacterClass.Digit));

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var length = 0;
        foreach (var character in word)
        {
            length = character == '.' ? 0 : length + 1;
            if (length > 2 || Characters.Is(character, CharacterClass.Digit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!Characters.Is(character, CharacterClass.Upper))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!Characters.Is(character, CharacterClass.Digit))
            {
                return false;
            }
        }

        return true;
    }
}
