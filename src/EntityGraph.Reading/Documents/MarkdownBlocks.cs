using System.Text;

namespace EntityGraph.Reading;

/// <summary>A paragraph, heading or list item of a Markdown text, still with its inline marks.</summary>
/// <param name="Text">Its lines, without the marks at their beginning.</param>
/// <param name="HeadingLevel">1 to 6 for headings, else 0.</param>
internal readonly record struct MarkdownBlock(string Text, int HeadingLevel);

/// <summary>Cuts a Markdown text into blocks.</summary>
internal static class MarkdownBlocks
{
    /// <summary>
    /// The blocks in text order. Rules, fences, tables' ruling lines, comments and link definitions are left out.
    /// O(length).
    /// </summary>
    public static List<MarkdownBlock> Of(ReadOnlySpan<char> markdown)
    {
        var blocks = new List<MarkdownBlock>();
        var current = new StringBuilder();
        var isInComment = false;
        foreach (var raw in markdown.EnumerateLines())
        {
            var line = WithoutContainerMarks(raw, out var isItem);
            isInComment |= line.StartsWith("<!--");
            if (isInComment)
            {
                isInComment = !line.Contains("-->", StringComparison.Ordinal);
                Flush(0);
            }
            else if (IsUnderline(line, '=') && current.Length > 0)
            {
                Flush(1);
            }
            else if (IsUnderline(line, '-') && current.Length > 0 && !isItem)
            {
                Flush(2);
            }
            else if (line.IsEmpty || IsRule(line) || IsFence(line) || IsDefinition(line))
            {
                Flush(0);
            }
            else if (HeadingLevel(line) is > 0 and var level)
            {
                Flush(0);
                current.Append(line[level..].TrimEnd('#').Trim());
                Flush(level);
            }
            else
            {
                Append(line, isItem);
            }
        }

        Flush(0);
        return blocks;

        void Append(ReadOnlySpan<char> line, bool isItem)
        {
            if (isItem)
            {
                Flush(0);
            }

            if (current.Length > 0)
            {
                current.Append('\n');
            }

            current.Append(line.Length > 1 && line[0] == '|' ? line.Trim('|').Trim() : line);
        }

        void Flush(int headingLevel)
        {
            if (current.Length > 0)
            {
                blocks.Add(new MarkdownBlock(current.ToString(), headingLevel));
                current.Clear();
            }
        }
    }

    private static ReadOnlySpan<char> WithoutContainerMarks(ReadOnlySpan<char> raw, out bool isItem)
    {
        var line = raw.Trim();
        while (line is ['>', ..])
        {
            line = line[1..].TrimStart();
        }

        isItem = line is ['-' or '*' or '+', ' ' or '\t', ..] && !IsRule(line);
        if (isItem)
        {
            return line[1..].TrimStart();
        }

        // Only short numbers: "2024. " at the start of a line is a sentence's end that was wrapped.
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        isItem =
            digits is > 0 and <= 2 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ';
        return isItem ? line[(digits + 2)..].TrimStart() : line;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line, char mark) =>
        line.Length >= 2 && !line.ContainsAnyExcept(mark);

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var isTableRule =
            line.Length >= 3 && line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept("|-: ");
        return isTableRule
            || (
                line.Length >= 3
                && line[0] is '-' or '*' or '_'
                && !line.ContainsAnyExcept(line[0], ' ')
                && line.Count(line[0]) >= 3
            );
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("```") || line.StartsWith("~~~");

    private static bool IsDefinition(ReadOnlySpan<char> line) =>
        line is ['[', ..]
        && line.IndexOf("]:") is > 1 and var end
        && !line[..end].Contains(' ')
        && line[(end + 2)..].Trim().Length > 0;

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] is ' ' or '\t' ? level : 0;
    }
}
