namespace EntityGraph;

/// <summary>Cuts the tokens of one stretch of running text into sentences.</summary>
internal static class SentenceSplitter
{
    private const int SpeakerReach = 4;

    /// <summary>The index one past the last token of the sentence that starts at <paramref name="first"/>. O(tokens of the sentence).</summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        for (var index = first; index < tokens.Length; index++)
        {
            if (!MayEnd(text, tokens[index]))
            {
                continue;
            }

            var next = AfterClosers(text, tokens, index);
            if (next == tokens.Length || IsBreak(text, tokens, first, index, next))
            {
                return next;
            }
        }

        return tokens.Length;
    }

    private static bool MayEnd(ReadOnlySpan<char> text, Token token) =>
        text[token.Span.End - 1] is '.' or '!' or '?' or '…' or '‼' or '⁇' or '。';

    // Quotes and brackets that close right behind the full stop belong to its sentence.
    private static int AfterClosers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index)
    {
        var next = index + 1;
        while (next < tokens.Length && tokens[next].Span.Start == tokens[next - 1].Span.End && IsCloser(text, tokens[next]))
        {
            next++;
        }

        return next;
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

        var kind = Characters.Of(text[tokens[word].Span.Start]);
        if ((kind & CharacterClass.Lower) != 0 || (word == next && IsInnerMark(text, tokens[next])))
        {
            return false;
        }

        var mark = tokens[index];
        if (mark.Span.Length > 1 && text[mark.Span.End - 1] == '.' && text[mark.Span.Start] != '.')
        {
            return IsBreakAfterAbbreviation(text, tokens, first, index, word);
        }

        var quoted = next > index + 1 && text[mark.Span.End - 1] is '!' or '?';
        return !quoted || !IsSpeakerAhead(text, tokens, word);
    }

    private static bool IsBreakAfterAbbreviation(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int index, int word)
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

        var next = tokens[word].Span;
        return Lexicon.IsStarter(text[next.Start..next.End]) && index > first;
    }

    // After a quoted question: "Why?" Anna Brandt asked.
    private static bool IsSpeakerAhead(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int word)
    {
        for (var index = word; index < tokens.Length && index < word + SpeakerReach; index++)
        {
            var token = text[tokens[index].Span.Start..tokens[index].Span.End];
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

    private static bool IsInnerMark(ReadOnlySpan<char> text, Token token) => text[token.Span.Start] is ',' or ';' or ':';
}
