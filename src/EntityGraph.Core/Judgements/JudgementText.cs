using System.Globalization;
using System.Text;

namespace EntityGraph;

/// <summary>
/// The words that a line of judgements is made of: bare, in double quotation marks, or <c>field=word</c>.
/// </summary>
internal static class JudgementText
{
    /// <summary>A word of a line.</summary>
    /// <param name="Text">Its characters, escapes resolved.</param>
    /// <param name="IsQuoted">Whether it stood in quotation marks.</param>
    /// <param name="Field">The name before its equals sign; null for a word without one.</param>
    internal readonly record struct Word(string Text, bool IsQuoted, string? Field);

    /// <summary>A verb as files and the command line have it.</summary>
    public static string Of(JudgementVerb verb) => SnakeCase.Of(verb).Replace('_', '-');

    /// <summary>As it is where it cannot be mistaken for anything else, else in quotation marks.</summary>
    public static string Bare(string text) =>
        text.Length > 0
        && !text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '"' or '\\')
        && FieldLength(text) < 0
            ? text
            : Quote(text);

    /// <summary>In double quotation marks, with the escapes of JSON.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            quoted.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(character)
                            || char.IsSurrogate(character) && !IsPaired(text)
                            || character is '\u2028' or '\u2029' => "\\u"
                        + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                    _ => character.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The words of a line.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed, or an escape is none.</exception>
    public static List<Word> Read(string line)
    {
        var words = new List<Word>();
        var position = 0;
        while (true)
        {
            while (position < line.Length && char.IsWhiteSpace(line[position]))
            {
                position++;
            }

            if (position == line.Length)
            {
                return words;
            }

            var rest = line[position..];
            var nameLength = FieldLength(rest);
            var field = nameLength < 0 ? null : rest[..nameLength];
            position += nameLength + 1;
            var isQuoted = position < line.Length && line[position] == '"';
            words.Add(
                new Word(isQuoted ? ReadQuoted(line, ref position) : ReadBare(line, ref position), isQuoted, field)
            );
        }
    }

    // How long the name before an equals sign is; -1 where the text does not begin as a field does.
    private static int FieldLength(string text)
    {
        var length = 0;
        while (
            length < text.Length
            && (
                char.IsAsciiLetterLower(text[length])
                || (length > 0 && (char.IsAsciiDigit(text[length]) || text[length] is '-' or '_'))
            )
        )
        {
            length++;
        }

        return length > 0 && length < text.Length && text[length] == '=' ? length : -1;
    }

    private static string ReadBare(string line, ref int position)
    {
        var start = position;
        while (position < line.Length && !char.IsWhiteSpace(line[position]))
        {
            if (line[position] == '"')
            {
                throw new FormatException(
                    $"a quotation mark stands inside '{line[start..]}', expected white space before it"
                );
            }

            position++;
        }

        return line[start..position];
    }

    private static string ReadQuoted(string line, ref int position)
    {
        var start = position++;
        var text = new StringBuilder();
        while (position < line.Length && line[position] != '"')
        {
            text.Append(line[position] == '\\' ? ReadEscape(line, ref position) : line[position]);
            position++;
        }

        if (position++ >= line.Length)
        {
            throw new FormatException($"the quotation mark of '{line[start..]}' is not closed");
        }

        return position == line.Length || char.IsWhiteSpace(line[position])
            ? text.ToString()
            : throw new FormatException(
                $"expected white space after '{line[start..position]}', found '{line[position]}'"
            );
    }

    private static char ReadEscape(string line, ref int position)
    {
        var escape = position + 1 < line.Length ? line[++position] : '\0';
        switch (escape)
        {
            case '"' or '\\' or '/':
                return escape;
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u'
                when position + 4 < line.Length
                    && ushort.TryParse(
                        line.AsSpan(position + 1, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    ):
                position += 4;
                return (char)code;
            default:
                throw new FormatException($"'\\{escape}' is no escape, expected one of \\\" \\\\ \\n \\r \\t \\u1234");
        }
    }

    private static bool IsPaired(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
