using System.Buffers;

namespace EntityGraph;

/// <summary>Finds the lines of a text and tells wrapped lines, which run on, from lines that end something.</summary>
internal sealed class LineLayout
{
    // Mail and news wires wrap at 60 to 80, some programs at 100; columns below 30 are tables and lists.
    private const int LongestWrap = 120;
    private const int ShortestWrap = 30;

    // A text with at most one longer line in twenty (an address, a table row) may still be a wrapped one.
    private const int LinesForEachLongOne = 20;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\n\r\u000B\u000C\u0085\u2028\u2029");

    private readonly string _text;
    private readonly TokenBuffer<TextSpan> _lines = new(16);
    private readonly int _width;
    private readonly bool _isWrapped;

    /// <summary>Reads the lines of a text in one pass, a second pass over the lines.</summary>
    public LineLayout(string text)
    {
        _text = text;
        var filled = 0;
        var longOnes = 0;
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny(s_breaks);
            var end = length < 0 ? text.Length : start + length;
            var line = Trim(text, start, end);
            HasBlankLines |= line.IsEmpty && filled > 0;
            filled += line.IsEmpty ? 0 : 1;
            longOnes += line.Length > LongestWrap ? 1 : 0;
            _width = line.Length > LongestWrap ? _width : Math.Max(_width, line.Length);
            _lines.Add(line);
            if (end < text.Length && text[end] is '\u2029' or '\u000C')
            {
                _lines.Add(new TextSpan(end, end));
                HasBlankLines = true;
            }

            start = end + (text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }

        HasLongLines = longOnes * LinesForEachLongOne > filled;
        _isWrapped = !HasLongLines && _width >= ShortestWrap && MostlyFull();
    }

    /// <summary>Number of lines, blank ones included.</summary>
    public int Count => _lines.Count;

    /// <summary>True where a line after the first text is blank, so that paragraphs are told by them.</summary>
    public bool HasBlankLines { get; }

    /// <summary>True where the lines are too long to have been wrapped by hand or program.</summary>
    public bool HasLongLines { get; }

    /// <summary>A line without the spaces around it; empty for a blank one.</summary>
    public TextSpan this[int index] => _lines[index];

    /// <summary>True where line <paramref name="index"/> runs on into the next; neither is blank.</summary>
    public bool RunsOn(int index)
    {
        var line = _lines[index];
        var next = _lines[index + 1];
        if (IsListItem(next))
        {
            return false;
        }

        return Characters.Is(_text[next.Start], CharacterClass.Lower)
            || _text[line.End - 1] == ','
            || (_isWrapped && IsFull(line, next));
    }

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

    // A wrapped line ends where the next word would not have fitted.
    private bool IsFull(TextSpan line, TextSpan next)
    {
        var end = next.Start;
        while (end < next.End && end - next.Start <= LongestWrap && !Characters.Is(_text[end], CharacterClass.Space))
        {
            end++;
        }

        return line.Length + 1 + end - next.Start > _width;
    }

    private bool MostlyFull()
    {
        var pairs = 0;
        var full = 0;
        for (var index = 0; index + 1 < Count; index++)
        {
            if (!_lines[index].IsEmpty && !_lines[index + 1].IsEmpty)
            {
                pairs++;
                full += IsFull(_lines[index], _lines[index + 1]) ? 1 : 0;
            }
        }

        return full * 2 >= pairs;
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

        var isMark =
            mark > line.Start
                ? mark < line.End && _text[mark] is '.' or ')'
                : character is '-' or '*' or '–' or '—' or '+' or '>';
        return isMark && mark + 1 < line.End && Characters.Is(_text[mark + 1], CharacterClass.Space);
    }
}
