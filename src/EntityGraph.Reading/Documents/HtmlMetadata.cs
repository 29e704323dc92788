using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EntityGraph.Reading;

/// <summary>What a page says of itself: Open Graph and other meta tags, JSON-LD, <c>time</c> tags.</summary>
internal sealed partial record HtmlMetadata
{
    private const int MaxJsonLength = 1024 * 1024;
    private static readonly string[] s_dateNames =
    [
        "article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "sailthru.date",
        "date",
    ];

    public string? Title { get; private init; }

    public string? Byline { get; private init; }

    public DateOnly? Date { get; private init; }

    public string? Source { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    /// <summary>
    /// Collects what a page states; where two places differ, meta tags go before JSON-LD, and that before the text.
    /// </summary>
    public static HtmlMetadata Of(IHtmlDocument page, List<string> warnings)
    {
        var meta = MetaTags(page);
        var json = JsonLd(page);
        return new HtmlMetadata
        {
            Title = TitleOf(page, meta),
            Byline = BylineOf(meta, json),
            Date = DateOf(page, meta, json, warnings),
            Source = First(meta, "og:site_name", "application-name", "dc.publisher") ?? json.Publisher,
            Url = page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? First(meta, "og:url"),
            Language = LanguageOf(page.DocumentElement?.GetAttribute("lang") ?? First(meta, "og:locale", "language")),
        };
    }

    private static Dictionary<string, string> MetaTags(IHtmlDocument page)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in page.QuerySelectorAll("meta[content]"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop");
            var content = tag.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
            {
                tags.TryAdd(name.Trim(), content.Trim());
            }
        }

        return tags;
    }

    private static string? First(Dictionary<string, string> tags, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (tags.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>
    /// The headline as the page shows it: the heading that its own title tags repeat, or that stands in its article.
    /// </summary>
    private static string? TitleOf(IHtmlDocument page, Dictionary<string, string> meta)
    {
        var stated = First(meta, "og:title", "twitter:title", "dc.title", "headline");
        var headings = page.QuerySelectorAll("h1")
            .Select(heading => (Element: heading, Text: Collapse(heading.TextContent)))
            .Where(heading => heading.Text.Length > 0)
            .ToList();
        var titles = $"{stated}\n{Collapse(page.Title ?? "")}";
        return headings
            .Find(heading =>
                heading.Text.Contains(' ', StringComparison.Ordinal)
                && titles.Contains(heading.Text, StringComparison.OrdinalIgnoreCase)
            )
            .Text
            ?? headings.Find(heading => heading.Element.Closest("article, main") is not null).Text
            ?? (stated is null ? null : Collapse(stated));
    }

    private static string? BylineOf(Dictionary<string, string> meta, JsonFacts json)
    {
        var author = First(meta, "author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
            ?? json.Author;
        if (
            string.IsNullOrWhiteSpace(author)
            || author.Contains("://", StringComparison.Ordinal)
            || author.Length > 200
        )
        {
            return null;
        }

        return Collapse(ByPrefix().Replace(author, ""));
    }

    private static DateOnly? DateOf(
        IHtmlDocument page,
        Dictionary<string, string> meta,
        JsonFacts json,
        List<string> warnings
    )
    {
        var stated = s_dateNames
            .Select(name => First(meta, name))
            .Append(json.Date)
            .Concat(
                page.QuerySelectorAll("time[pubdate], [itemprop=datePublished], article time[datetime], time[datetime]")
                    .Select(time => time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent)
            )
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .ToList();
        var date = stated.Select(PublicationDate.Parse).FirstOrDefault(parsed => parsed is not null);
        if (date is null && stated.Count > 0)
        {
            warnings.Add(Warnings.UnreadDate(stated[0]!)); // blank ones were left out
        }

        return date;
    }

    private static string? LanguageOf(string? tag)
    {
        var code = tag?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return code is { Length: 2 } ? code : null;
    }

    private static JsonFacts JsonLd(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (script.TextContent.Length > MaxJsonLength)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(
                    script.TextContent,
                    new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
                );
                if (ArticleIn(json.RootElement) is { } article)
                {
                    return new JsonFacts(
                        Text(article, "datePublished"),
                        Name(article, "author"),
                        Name(article, "publisher")
                    );
                }
            }
            catch (JsonException)
            {
                // A broken block says nothing; the page's other marks may.
            }
        }

        return new JsonFacts(null, null, null);
    }

    private static JsonElement? ArticleIn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(ArticleIn).FirstOrDefault(found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty("datePublished", out _) || element.TryGetProperty("headline", out _) ? element
            : element.TryGetProperty("@graph", out var graph) ? ArticleIn(graph)
            : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "name"),
            JsonValueKind.Array => string.Join(
                ", ",
                value
                    .EnumerateArray()
                    .Select(item =>
                        item.ValueKind == JsonValueKind.Object ? Text(item, "name")
                        : item.ValueKind == JsonValueKind.String ? item.GetString()
                        : null
                    )
                    .Where(text => !string.IsNullOrWhiteSpace(text))
            ),
            _ => null,
        };
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s*by\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByPrefix();

    private sealed record JsonFacts(string? Date, string? Author, string? Publisher);
}
