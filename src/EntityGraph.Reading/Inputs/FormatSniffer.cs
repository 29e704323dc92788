using System.Text;

namespace EntityGraph.Reading;

/// <summary>Guesses the format of an input without a telling name from its first bytes.</summary>
internal static class FormatSniffer
{
    private static readonly string[] s_htmlBeginnings =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<article",
        "<?xml",
    ];

    /// <summary>JSON lines where it begins with an object, HTML where it begins as a page does, else text.</summary>
    public static InputFormat Sniff(ReadOnlySpan<byte> head)
    {
        var encoding = TextDecoder.MarkedEncoding(head, out var markLength) ?? Encoding.Latin1;
        var text = encoding.GetString(head[markLength..]).TrimStart();
        if (text.StartsWith('{') && text[1..].TrimStart().StartsWith('"'))
        {
            return InputFormat.JsonLines;
        }

        return s_htmlBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            ? InputFormat.Html
            : InputFormat.Text;
    }
}
