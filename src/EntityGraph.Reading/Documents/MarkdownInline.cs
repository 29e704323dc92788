using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace EntityGraph.Reading;

/// <summary>
/// Takes the inline marks of Markdown out of a block: emphasis, links, code, images, HTML tags, escapes.
/// </summary>
internal static partial class MarkdownInline
{
    /// <summary>The text that a reader sees. O(length): every pattern is bounded.</summary>
    /// <param name="markdown">One block.</param>
    /// <param name="imageText">The texts that stand for its images, a line each.</param>
    public static string ToPlainText(string markdown, out string imageText)
    {
        // Escaped marks hide in private-use characters until the marks themselves are gone.
        var text = Escape().Replace(markdown, static match => ((char)(HiddenBase + match.Value[1])).ToString());
        var images = new StringBuilder();
        text = Image()
            .Replace(text, match =>
            {
                images.AppendLine(match.Groups["text"].Value);
                return "";
            });
        imageText = Reveal(images.ToString());
        text = Link().Replace(text, "${text}");
        text = Autolink().Replace(text, "${url}");
        text = LineBreak().Replace(text, "\n");
        text = Tag().Replace(text, "");
        text = Code().Replace(text, "${text}");
        text = Strong().Replace(text, "${text}");
        text = Emphasis().Replace(text, "${text}");
        text = Struck().Replace(text, "${text}");
        text = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        return Reveal(text);
    }

    private const int HiddenBase = 0xE000;

    private static string Reveal(string text) =>
        text.AsSpan().IndexOfAnyInRange((char)(HiddenBase + '!'), (char)(HiddenBase + '~')) < 0
            ? text
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (var index = 0; index < span.Length; index++)
                {
                    var character = source[index];
                    span[index] = character is >= (char)(HiddenBase + '!') and <= (char)(HiddenBase + '~')
                        ? (char)(character - HiddenBase)
                        : character;
                }
            });

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"!\[(?<text>[^\[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s+""[^""]{0,500}"")?\)|\[[^\[\]]{0,200}\])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Image();

    [GeneratedRegex(
        @"\[(?<text>[^\[\]]{1,1000})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+""[^""]{0,500}"")?\)|\[[^\[\]]{0,200}\])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"<(?<url>(?:https?://|mailto:)[^<>\s]{1,2000})>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Autolink();

    [GeneratedRegex(@"<br\s*/?>|(?: {2,}|\\)(?=\n)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(
        @"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,500})?/?>|<!--[^<]{0,2000}?-->",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<mark>`{1,3})(?<text>[^`\n]{1,1000})\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"(?:\*\*(?=\S)(?<text>[^*]{1,1000}?(?<=\S))\*\*|(?<![\p{L}\p{N}])__(?=\S)(?<text>[^_]{1,1000}?(?<=\S))__(?![\p{L}\p{N}]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"(?:\*(?=[^\s*])(?<text>[^*]{1,1000}?(?<=\S))\*|(?<![\p{L}\p{N}_])_(?=[^\s_])(?<text>[^_]{1,1000}?(?<=\S))_(?![\p{L}\p{N}_]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"~~(?=\S)(?<text>[^~]{1,1000}?(?<=\S))~~", RegexOptions.CultureInvariant)]
    private static partial Regex Struck();
}
