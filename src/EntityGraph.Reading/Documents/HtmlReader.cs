using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace EntityGraph.Reading;

/// <summary>
/// A news page to article: the main text by SmartReader, title, byline, date and site from what the page says of
/// itself.
/// </summary>
/// <remarks>Nothing is fetched: the page is parsed from its text, without scripts, styles or resources.</remarks>
internal static class HtmlReader
{
    // SmartReader and AngleSharp walk a page by recursion, and some of their steps grow with the square of its size: a
    // page beyond these bounds, which no news site serves, is read by our own walk alone.
    private const int MaxDepth = 300;
    private const int MaxNodes = 200_000;
    private const int MaxLength = 8 * 1024 * 1024;

    // SmartReader asks for an address to make links absolute; the reserved name leads nowhere.
    private const string NoAddress = "https://page.invalid/";

    /// <summary>Reads a page; a page in which no main text is found gives the text of its whole body.</summary>
    public static Article Read(string html, List<string> warnings)
    {
        var page = Parse(html);
        var metadata = HtmlMetadata.Of(page, warnings);
        var isReadable = html.Length <= MaxLength && IsWithinBounds(page);
        var extracted = isReadable ? Extract(page) : null;
        var main = extracted is null ? null : Parse(extracted.Content).Body;
        var title = metadata.Title ?? extracted?.Title;
        var text = main is null ? new ArticleText() : TextOf(main, title, metadata.Byline ?? extracted?.Byline);
        if (main is null || text.Length - (title?.Length ?? 0) < MinMainTextLength(html))
        {
            // SmartReader takes apart the page that it is given.
            text = TextOf(isReadable ? Parse(html).Body : page.Body, title, metadata.Byline);
        }

        return new Article
        {
            Text = text.ToString(),
            Zones = text.Zones,
            Title = title,
            Date = metadata.Date,
            Source = metadata.Source,
            Url = metadata.Url,
            Language = metadata.Language,
        };
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    // Less than a sentence found in a page is nothing found.
    private static int MinMainTextLength(string html) => Math.Min(80, html.Length / 20);

    private static SmartReader.Article? Extract(IHtmlDocument page)
    {
        // SmartReader reads dates in the culture of the thread, and fails under calendars that start elsewhere.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        SmartReader.Article article;
        try
        {
            using var reader = new Reader(NoAddress, page) { KeepClasses = true };
            article = reader.GetArticle();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return article.Completed && article.IsReadable && !string.IsNullOrWhiteSpace(article.Content) ? article : null;
    }

    private static ArticleText TextOf(INode? root, string? title, string? byline)
    {
        var text = new ArticleText();
        text.Add(title ?? "", ZoneKind.Title);
        var blocks = root is null ? [] : HtmlBlocks.Of(root);
        if (
            byline is not null
            && !blocks.Take(5).Any(block => block.Text.Contains(byline, StringComparison.OrdinalIgnoreCase))
        )
        {
            text.Add(byline, ZoneKind.Byline);
        }

        var isFirst = true;
        foreach (var block in blocks)
        {
            // The page shows its headline once; so does the text.
            if (title is not null && block.IsHeading && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            text.Add(block.Text, isFirst && block.Text == title ? ZoneKind.Title : block.Kind);
            isFirst = false;
        }

        return text;
    }

    private static bool IsWithinBounds(IHtmlDocument page)
    {
        var count = 0;
        var isWithin = true;
        NodeWalk.Visit(page, (_, depth) =>
        {
            isWithin &= ++count <= MaxNodes && depth <= MaxDepth;
            return isWithin;
        });
        return isWithin;
    }
}
