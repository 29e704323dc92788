using System.Text;

namespace EntityGraph;

/// <summary>Finds the end of a token that is no word: punctuation, runs of one mark, emoji.</summary>
internal static class SymbolScanner
{
    // Marks that form one token when repeated: rules, ellipses, emphasis.
    private const string Repeating = ".-=*_~+#<>|,$";
    private const int LongestEmoji = 32;

    /// <summary>One past the last code unit of the token at <paramref name="position"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int position)
    {
        var character = text[position];
        var kind = Characters.Of(character);
        if (kind is CharacterClass.Period or CharacterClass.Exclamation)
        {
            return TerminatorEnd(text, position);
        }

        if (kind == CharacterClass.Surrogate || character is >= '\u2190' and <= '\u2BFF')
        {
            return EmojiEnd(text, position);
        }

        var end = position + 1;
        if (character == '[' && EllipsisEnd(text, position) is var ellipsis and > 0)
        {
            return ellipsis;
        }

        if (character is '\'' or '`' or '’' or '‘' && end < text.Length && text[end] == character)
        {
            return end + 1;
        }

        if (Repeating.Contains(character, StringComparison.Ordinal))
        {
            while (end < text.Length && text[end] == character)
            {
                end++;
            }
        }

        return end;
    }

    // "[...]", which marks an omission in a quotation.
    private static int EllipsisEnd(ReadOnlySpan<char> text, int position)
    {
        var rest = text[position..];
        return rest.StartsWith("[...]") ? position + "[...]".Length
            : rest.StartsWith("[…]") ? position + "[…]".Length
            : 0;
    }

    private static int TerminatorEnd(ReadOnlySpan<char> text, int position)
    {
        var end = position;
        while (end < text.Length && Characters.Is(text[end], CharacterClass.Period | CharacterClass.Exclamation))
        {
            end++;
        }

        return end;
    }

    // An emoji with its variation selectors, skin tones and joined parts is one token; a lone surrogate is one too.
    private static int EmojiEnd(ReadOnlySpan<char> text, int position)
    {
        var end = position;
        var joined = true;
        while (end < text.Length && end - position < LongestEmoji)
        {
            if (Rune.DecodeFromUtf16(text[end..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                return end == position ? end + 1 : end;
            }

            var isContinuation = rune.Value is 0x200D or 0xFE0F or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF);
            var isFlag = rune.Value is >= 0x1F1E6 and <= 0x1F1FF;
            if (!joined && !isContinuation && !(isFlag && end - position == 2))
            {
                return end;
            }

            joined = rune.Value == 0x200D;
            end += length;
            if (isFlag && end - position > 2)
            {
                return end;
            }
        }

        return end;
    }
}
