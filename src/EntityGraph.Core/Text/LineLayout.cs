using System.Buffers;

namespace EntityGraph;

/// <summary>Finds the lines of a text and tells wrapped lines, which run on, from lines that end something.</summary>
internal sealed class LineLayout
{
    // Longer lines are no wrapped text: mail and news wires wrap at 60 to 80, some programs at 100.
    private const int LongestWrap = 120;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\n\r\u000B\u000C\u0085\u2028\u2029");

    private readonly string _text;
    private readonly TokenBuffer<TextSpan> _lines;
    private readonly int _width;

    private LineLayout(string text, TokenBuffer<TextSpan> lines, int width, bool hasBlankLines)
    {
        _text = text;
        _lines = lines;
        _width = width;
        HasBlankLines = hasBlankLines;
    }

    /// <summary>Number of lines, blank ones included.</summary>
    public int Count => _lines.Count;

    /// <summary>True where some line between others is blank, so that paragraphs are told by them.</summary>
    public bool HasBlankLines { get; }

    /// <summary>True where the lines are too long to have been wrapped by hand or program.</summary>
    public bool IsUnwrapped => _width > LongestWrap;

    /// <summary>A line without the spaces around it; empty for a blank one.</summary>
    public TextSpan this[int index] => _lines[index];

    /// <summary>Reads the lines of a text in one pass.</summary>
    public static LineLayout Of(string text)
    {
        var lines = new TokenBuffer<TextSpan>(16);
        var width = 0;
        var blank = false;
        var start = 0;
        while (start < text.Length)
        {
            var length = IndexOfBreak(text.AsSpan(start));
            var end = length < 0 ? text.Length : start + length;
            var line = Trim(text, start, end);
            blank |= line.IsEmpty && lines.Count > 0;
            width = Math.Max(width, line.Length);
            lines.Add(line);
            if (end < text.Length && text[end] is '\u2029' or '\u000C')
            {
                lines.Add(new TextSpan(end, end));
                blank = true;
            }

            start = end + (text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }

        return new LineLayout(text, lines, width, blank);
    }

    /// <summary>True where line <paramref name="index"/> runs on into the next, which is not blank.</summary>
    public bool RunsOn(int index)
    {
        var line = _lines[index];
        var next = _lines[index + 1];
        if (IsListItem(next))
        {
            return false;
        }

        var first = Characters.Of(_text[next.Start]);
        if ((first & CharacterClass.Lower) != 0 || _text[line.End - 1] is ',')
        {
            return true;
        }

        return !IsUnwrapped && line.Length + 1 + FirstWordLength(next) > _width;
    }

    private static int IndexOfBreak(ReadOnlySpan<char> text) =>
        text.IndexOfAny(s_breaks);

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Characters.Is(text[start], CharacterClass.Space))
        {
            start++;
        }

        while (end > start && Characters.Is(text[end - 1], CharacterClass.Space))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    // "- item", "• item", "* item", "1. item", "2) item"
    private bool IsListItem(TextSpan line)
    {
        var character = _text[line.Start];
        if (character is '•' or '◦' or '▪' or '‣' or '●' or '■' or '·')
        {
            return true;
        }

        var mark = line.Start;
        while (mark < line.End && mark - line.Start < 3 && Characters.Is(_text[mark], CharacterClass.Digit))
        {
            mark++;
        }

        var isMark = mark > line.Start
            ? mark < line.End && _text[mark] is '.' or ')'
            : character is '-' or '*' or '–' or '—' or '+' or '>';
        return isMark && mark + 1 < line.End && Characters.Is(_text[mark + 1], CharacterClass.Space);
    }

    private int FirstWordLength(TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && end - line.Start <= LongestWrap && !Characters.Is(_text[end], CharacterClass.Space))
        {
            end++;
        }

        return end - line.Start;
    }
}
