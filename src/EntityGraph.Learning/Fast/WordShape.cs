using System.Buffers;

namespace EntityGraph.Learning;

/// <summary>Case, shape and marks of a word form; invariant culture throughout.</summary>
internal static class WordShape
{
    private static readonly SearchValues<char> s_typographic = SearchValues.Create("’‘`“”–—");

    /// <summary>How the word is capitalised, or what it is made of.</summary>
    public static CapsKind CapsOf(ReadOnlySpan<char> text)
    {
        var upper = 0;
        var lower = 0;
        var digits = 0;
        var dots = 0;
        foreach (var character in text)
        {
            upper += char.IsUpper(character) ? 1 : 0;
            lower += char.IsLetter(character) && !char.IsUpper(character) ? 1 : 0;
            digits += char.IsDigit(character) ? 1 : 0;
            dots += character == '.' ? 1 : 0;
        }

        if (upper + lower == 0)
        {
            return digits > 0 ? CapsKind.Digits
                : text is "-" or "–" or "—" or "--" ? CapsKind.Hyphen
                : CapsKind.Punctuation;
        }

        if (digits > 0)
        {
            return CapsKind.Alphanumeric;
        }

        if (upper == 0)
        {
            return CapsKind.Lower;
        }

        if (lower == 0)
        {
            return dots > 0 ? CapsKind.DottedUpper
                : upper == 1 ? CapsKind.Initial
                : CapsKind.Upper;
        }

        return upper == 1 && char.IsUpper(text[0]) ? CapsKind.Title : CapsKind.Mixed;
    }

    /// <summary>The word with typewriter quotes, hyphens and brackets.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        switch (text)
        {
            case "``" or "''" or "“" or "”" or "„" or "«" or "»":
                return "\"";
            case "-LRB-":
                return "(";
            case "-RRB-":
                return ")";
        }

        return text.ContainsAny(s_typographic) ? string.Create(text.Length, text, static (target, source) =>
            {
                for (var index = 0; index < source.Length; index++)
                {
                    var sign = char.IsLetterOrDigit(source[index]) ? source[index] : Sign(source[index]);
                    target[index] = sign;
                }
            }) : text.ToString();
    }

    /// <summary>The word in lower case, each digit as 0.</summary>
    public static string Lower(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
        {
            for (var index = 0; index < source.Length; index++)
            {
                target[index] = char.IsDigit(source[index]) ? '0' : char.ToLowerInvariant(source[index]);
            }
        });

    /// <summary>One sign for each character: X, x, d or the character itself.</summary>
    public static string Full(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[Math.Min(text.Length, 24)];
        for (var index = 0; index < shape.Length; index++)
        {
            shape[index] = Sign(text[index]);
        }

        return shape.ToString();
    }

    /// <summary>As <see cref="Full"/>, runs of one sign written once.</summary>
    public static string Compressed(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[24];
        var length = 0;
        foreach (var character in text)
        {
            var sign = Sign(character);
            if ((length == 0 || shape[length - 1] != sign) && length < shape.Length)
            {
                shape[length++] = sign;
            }
        }

        return shape[..length].ToString();
    }

    /// <summary>+1 where the word opens a bracket, -1 where it closes one, else 0.</summary>
    public static sbyte BracketOf(ReadOnlySpan<char> text) =>
        text switch
        {
            "(" or "[" or "{" or "-LRB-" => 1,
            ")" or "]" or "}" or "-RRB-" => -1,
            _ => 0,
        };

    /// <summary>+1 opens, -1 closes, 2 may do either, 0 is no quotation mark.</summary>
    public static sbyte QuoteOf(ReadOnlySpan<char> text) =>
        text switch
        {
            "``" or "“" or "«" or "„" => 1,
            "''" or "”" or "»" => -1,
            "\"" => 2,
            _ => 0,
        };

    private static char Sign(char character) =>
        character switch
        {
            _ when char.IsUpper(character) => 'X',
            _ when char.IsLetter(character) => 'x',
            _ when char.IsDigit(character) => 'd',
            '’' or '‘' or '`' => '\'',
            '“' or '”' => '"',
            '–' or '—' => '-',
            _ => character,
        };
}
