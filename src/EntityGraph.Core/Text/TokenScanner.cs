namespace EntityGraph;

/// <summary>
/// Cuts one stretch of text into tokens: a hand-written scanner, each character looked at a bounded number of times.
/// </summary>
internal ref struct TokenScanner
{
    // A word longer than this is cut, so that no later stage meets a token of megabytes.
    private const int LongestWord = 512;

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer<Token> _tokens;
    private int _mailFailedUpTo;

    public TokenScanner(ReadOnlySpan<char> text, TokenBuffer<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Adds the tokens of <c>[start, end)</c>; nothing outside is looked at.</summary>
    public void Scan(int start, int end)
    {
        var text = _text[..end];
        var position = start;
        while (position < end)
        {
            var flags = Characters.Of(text[position]);
            if (flags == CharacterClass.Space)
            {
                position++;
                continue;
            }

            var stop = position + 1;
            while (stop < end && stop - position < LongestWord)
            {
                var next = Characters.Of(text[stop]);
                if (next == CharacterClass.Space)
                {
                    break;
                }

                flags |= next;
                stop++;
            }

            if (
                (flags & ~CharacterClass.Letter) == 0
                && (stop == end || Characters.Is(text[stop], CharacterClass.Space))
            )
            {
                AddWord(position, stop);
                position = stop;
            }
            else
            {
                position = ScanChunk(text, start, position, stop, flags);
            }
        }
    }

    private int ScanChunk(ReadOnlySpan<char> text, int segmentStart, int start, int stop, CharacterClass flags)
    {
        var position = start;
        while (position < stop)
        {
            position = ScanToken(text, segmentStart, start, position, flags);
        }

        return position;
    }

    private int ScanToken(ReadOnlySpan<char> text, int segmentStart, int chunkStart, int position, CharacterClass flags)
    {
        var character = text[position];
        var kind = Characters.Of(character);
        if (kind == CharacterClass.Space || character is '\u00AD' or '\u200C' or '\u200D')
        {
            return position + 1;
        }

        if (position == chunkStart && SpecialTokens.EmoticonEnd(text, position) is var face and > 0)
        {
            return Add(position, face);
        }

        if (character is '@' or '#' && SpecialTokens.HandleEnd(text, position) is var handle and > 0)
        {
            return Add(position, handle);
        }

        if ((kind & (CharacterClass.Word | CharacterClass.Surrogate)) != 0)
        {
            var end = SpecialTokens.UrlEnd(text, position);
            if (end == 0 && (flags & CharacterClass.At) != 0 && position >= _mailFailedUpTo)
            {
                end = SpecialTokens.MailEnd(text, position, out _mailFailedUpTo);
            }

            if (end > 0)
            {
                return Add(position, end);
            }
        }

        if (
            (kind & CharacterClass.Word) != 0
            || (kind == CharacterClass.Surrogate && WordScanner.IsSurrogateLetter(text, position))
        )
        {
            return ScanWord(text, segmentStart, position);
        }

        if (
            character == '.'
            && position + 1 < text.Length
            && Characters.Is(text[position + 1], CharacterClass.Digit)
            && (position == 0 || !Characters.Is(text[position - 1], CharacterClass.Word | CharacterClass.Period))
        )
        {
            return Add(position, WordScanner.NumberEnd(text, position + 1));
        }

        if (kind == CharacterClass.Apostrophe && Clitics.ElisionEnd(text, position) is var elision and > 0)
        {
            return Add(position, elision);
        }

        return Add(position, SymbolScanner.End(text, position));
    }

    private int ScanWord(ReadOnlySpan<char> text, int segmentStart, int position)
    {
        var end = WordScanner.End(text, position, position + LongestWord);
        if (end < text.Length && text[end] == '.' && WordScanner.KeepsPeriod(text, segmentStart, position, end))
        {
            return Add(position, end + 1);
        }

        if (end < text.Length && Characters.Is(text[end], CharacterClass.Apostrophe))
        {
            if (Clitics.IsDecade(text, position, end))
            {
                return Add(position, end + 2);
            }

            var clitic = Clitics.AfterApostrophe(text, position, end);
            if (clitic.End > 0)
            {
                if (clitic.Start > position)
                {
                    AddWord(position, clitic.Start);
                }

                return Add(clitic.Start, clitic.End);
            }
        }

        var unit = WordScanner.UnitStart(text, position, end);
        if (unit > 0)
        {
            Add(position, unit);
            return Add(unit, end);
        }

        AddWord(position, end);
        return end;
    }

    private readonly void AddWord(int start, int end)
    {
        var split = Clitics.SplitInside(_text[start..end]);
        if (split > 0)
        {
            Add(start, start + split);
            start += split;
        }

        Add(start, end);
    }

    private readonly int Add(int start, int end)
    {
        _tokens.Add(new Token(new TextSpan(start, end)));
        return end;
    }
}
