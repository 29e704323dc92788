namespace EntityGraph.Reading;

/// <summary>A line that is not blank, without the white space around it.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index one past its last character.</param>
/// <param name="IsAfterBlank">True where a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool IsAfterBlank)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);

    /// <summary>
    /// At most the first <paramref name="count"/> characters: what patterns look at, so that long lines cost no more
    /// than short ones.
    /// </summary>
    public string Head(string text, int count) => text.Substring(Start, Math.Min(count, Length));

    /// <summary>All lines of a text in order. O(length).</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var isAfterBlank = true;
        for (var position = 0; position < text.Length; )
        {
            var rest = text.AsSpan(position);
            var newLine = rest.IndexOfAny('\n', '\r');
            var line = newLine < 0 ? rest : rest[..newLine];
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                isAfterBlank = true;
            }
            else
            {
                var start = position + line.Length - line.TrimStart().Length;
                lines.Add(new TextLine(start, start + trimmed.Length, isAfterBlank));
                isAfterBlank = false;
            }

            // CR LF is one line end: a blank line in between would part what is one paragraph.
            position +=
                newLine < 0 ? rest.Length
                : rest[newLine..].StartsWith("\r\n") ? newLine + 2
                : newLine + 1;
        }

        return lines;
    }
}
