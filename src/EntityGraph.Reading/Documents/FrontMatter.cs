namespace EntityGraph.Reading;

/// <summary>
/// The block between two lines of <c>---</c> at the beginning of a Markdown file: names and values, one a line.
/// </summary>
/// <param name="Values">Names in lower case, values without quotation marks; lists and nested values are left
/// out.</param>
/// <param name="BodyStart">Index in the text at which the article begins.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, int BodyStart)
{
    private const int MaxLines = 200;
    private static readonly FrontMatter s_none = new(new Dictionary<string, string>(), 0);

    /// <summary>The value of the first of some names that is there and not blank.</summary>
    public string? ValueOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Values.TryGetValue(name, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Reads the block; a text that does not begin with one, or never ends it, has none.</summary>
    public static FrontMatter Parse(string text)
    {
        var position = 0;
        if (NextLine(text, ref position).TrimEnd() is not "---")
        {
            return s_none;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var line = 0; line < MaxLines && position < text.Length; line++)
        {
            var current = NextLine(text, ref position);
            if (current.TrimEnd() is "---" or "...")
            {
                return new FrontMatter(values, position);
            }

            var colon = current.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(current[0]) && current[0] is not ('#' or '-'))
            {
                values.TryAdd(current[..colon].Trim().ToString().ToLowerInvariant(), ValueOf(current[(colon + 1)..]));
            }
        }

        return s_none;
    }

    private static string ValueOf(ReadOnlySpan<char> text)
    {
        var value = text.Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0])
        {
            var quote = value[0];
            var inner = value[1..^1].ToString();
            return quote == '"'
                ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal)
                : inner.Replace("''", "'", StringComparison.Ordinal);
        }

        return value is ['[', ..] or ['{', ..] or ['|', ..] or ['>', ..] ? "" : value.ToString();
    }

    private static ReadOnlySpan<char> NextLine(string text, ref int position)
    {
        var rest = text.AsSpan(position);
        var end = rest.IndexOf('\n');
        position += end < 0 ? rest.Length : end + 1;
        return (end < 0 ? rest : rest[..end]).TrimEnd('\r');
    }
}
