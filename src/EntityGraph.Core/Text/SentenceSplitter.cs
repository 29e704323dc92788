namespace EntityGraph;

/// <summary>Cuts the tokens of one stretch of running text into sentences.</summary>
internal static class SentenceSplitter
{
    private const int SpeakerReach = 4;

    // A longer run is no sentence (tables, noise); it is cut so that no later stage meets one of millions of tokens.
    private const int LongestSentence = 1000;

    private const int ShortestPlainWord = 3;

    // Where they follow a full stop or exclamation mark in lower case, the writer spares capitals: nothing else puts
    // them there.
    private static readonly WordSet s_lowerStarters = new(
        "i we you he she it they this these there my and but so just if please thanks no"
    );

    /// <summary>
    /// The index one past the last token of the sentence that starts at <paramref name="first"/>. O(tokens of the
    /// sentence).
    /// </summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        for (var index = first; index < tokens.Length; index++)
        {
            if (!MayEnd(text, tokens[index]))
            {
                if (index - first + 1 >= LongestSentence)
                {
                    return index + 1;
                }

                continue;
            }

            var next = AfterClosers(text, tokens, first, index);
            if (next == tokens.Length || IsBreak(text, tokens, first, index, next))
            {
                return next;
            }
        }

        return tokens.Length;
    }

    private static bool MayEnd(ReadOnlySpan<char> text, Token token) =>
        text[token.Span.End - 1] is '.' or '!' or '?' or '…' or '‼' or '⁇' or '。';

    // Quotes, brackets and note numbers that close right behind the full stop belong to its sentence.
    private static int AfterClosers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int index)
    {
        var next = index + 1;
        while (next < tokens.Length)
        {
            var isAttached = tokens[next].Span.Start == tokens[next - 1].Span.End;
            if (isAttached ? IsCloser(text, tokens[next]) : IsDetachedCloser(text, tokens, first, next))
            {
                next++;
            }
            else if (
                next + 2 < tokens.Length
                && text[tokens[next].Span.Start] == '['
                && Characters.Is(text[tokens[next + 1].Span.Start], CharacterClass.Digit)
                && text[tokens[next + 2].Span.Start] == ']'
            )
            {
                next += 3;
            }
            else
            {
                break;
            }
        }

        return next;
    }

    // In text whose tokens are parted by spaces a quotation mark closes where one is open.
    private static bool IsDetachedCloser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int index)
    {
        var token = tokens[index].Span;
        var character = text[token.Start];
        if (character != '"' && !(character == '\'' && token.Length == 2))
        {
            return Characters.Is(character, CharacterClass.Close);
        }

        if (token.End < text.Length && !Characters.Is(text[token.End], CharacterClass.Space))
        {
            return false;
        }

        var isOpen = false;
        for (var before = first; before < index; before++)
        {
            isOpen ^= text[tokens[before].Span.Start] == character && tokens[before].Span.Length == token.Length;
        }

        return isOpen;
    }

    private static bool IsCloser(ReadOnlySpan<char> text, Token token)
    {
        var character = text[token.Span.Start];
        if (character is '"' or '\'' or '’' or '`')
        {
            var end = token.Span.End;
            return end - token.Span.Start <= 2
                && text[end - 1] == character
                && (end == text.Length || !Characters.Is(text[end], CharacterClass.Word));
        }

        return Characters.Is(character, CharacterClass.Close);
    }

    private static bool IsBreak(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int index, int next)
    {
        var word = next;
        while (word < tokens.Length && IsOpener(text, tokens[word]))
        {
            word++;
        }

        if (word == tokens.Length)
        {
            return true;
        }

        var mark = tokens[index];
        if (word == next && IsInnerMark(text, tokens[next]))
        {
            return false;
        }

        if (Characters.Is(text[tokens[word].Span.Start], CharacterClass.Lower))
        {
            return word == index + 1 && IsBreakBeforeLower(text, tokens, first, index);
        }

        if (text[mark.Span.Start] == '!' && index > first && Lexicon.IsExclaimingName(Slice(text, tokens[index - 1])))
        {
            return false;
        }

        if (mark.Span.Length > 1 && text[mark.Span.End - 1] == '.' && text[mark.Span.Start] != '.')
        {
            return IsBreakAfterAbbreviation(text, tokens, first, index, word);
        }

        var quoted = next > index + 1 && text[mark.Span.End - 1] is '!' or '?';
        return !quoted || !IsSpeakerAhead(text, tokens, word);
    }

    // A question mark ends a question whatever follows; other marks do so for writers who open sentences in lower case.
    private static bool IsBreakBeforeLower(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int index)
    {
        var mark = tokens[index].Span;
        if (index == first || mark.Length > 1 || text[mark.Start] == '…' || mark.Start != tokens[index - 1].Span.End)
        {
            return false;
        }

        var last = Slice(text, tokens[index - 1]);
        var isPlain = Characters.Is(last[0], CharacterClass.Lower) && last.Length >= ShortestPlainWord;
        return text[mark.Start] == '?'
            || (isPlain && s_lowerStarters.Contains(Slice(text, tokens[index + 1])))
            || (Characters.Is(text[tokens[first].Span.Start], CharacterClass.Lower) && isPlain);
    }

    private static bool IsBreakAfterAbbreviation(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        int first,
        int index,
        int word
    )
    {
        var token = tokens[index].Span;
        var surface = text[token.Start..(token.End - 1)];
        if (Characters.Is(surface[0], CharacterClass.Digit))
        {
            return false;
        }

        var kind = Lexicon.Abbreviation(surface);
        if (kind is AbbreviationKind.BeforeName or AbbreviationKind.Joining or AbbreviationKind.BeforeNumber)
        {
            return false;
        }

        var isDateline = index + 1 < word && Slice(text, tokens[index + 1]) is "-" or "--" or "–" or "—" or "―";
        return !isDateline && index > first && Lexicon.IsStarter(Slice(text, tokens[word]));
    }

    // After a quoted question: "Why?" Anna Brandt asked.
    private static bool IsSpeakerAhead(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int word)
    {
        for (var index = word; index < tokens.Length && index < word + SpeakerReach; index++)
        {
            var token = Slice(text, tokens[index]);
            if (index > word && Lexicon.IsSpeechVerb(token))
            {
                return true;
            }

            if (!Characters.Is(token[0], CharacterClass.Upper) || (index == word && Lexicon.IsStarter(token)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOpener(ReadOnlySpan<char> text, Token token)
    {
        var character = text[token.Span.Start];
        return character is '"' or '\'' or '’' or '`' or '*' or '•' or '-'
            || Characters.IsDash(character)
            || Characters.Is(character, CharacterClass.Open);
    }

    private static bool IsInnerMark(ReadOnlySpan<char> text, Token token) =>
        text[token.Span.Start] is ',' or ';' or ':' or '.' or '?' or '!';

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, Token token) =>
        text[token.Span.Start..token.Span.End];
}
