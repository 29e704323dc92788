namespace EntityGraph.Reading;

/// <summary>
/// Markdown to article: the text is what a reader of the rendered page sees, so offsets point into plain text.
/// </summary>
internal static class MarkdownReader
{
    /// <summary>Reads front matter (title, date, source, url, id, language) and text.</summary>
    public static Article Read(string markdown, List<string> warnings)
    {
        var front = FrontMatter.Parse(markdown);
        var text = new ArticleText();
        var title = front.ValueOf("title", "headline");
        var isFirst = true;
        foreach (var block in MarkdownBlocks.Of(markdown.AsSpan(front.BodyStart)))
        {
            var plain = MarkdownInline.ToPlainText(block.Text, out var imageText);
            var isTitle =
                block.HeadingLevel > 0
                && isFirst
                && (title is null || title.Equals(plain.Trim(), StringComparison.Ordinal));
            if (isTitle)
            {
                title = plain.Trim();
            }

            text.Add(plain, isTitle ? ZoneKind.Title : ZoneKind.Body);
            text.Add(imageText, ZoneKind.Caption);
            isFirst &= plain.Trim().Length == 0;
        }

        var dateText = front.ValueOf("date", "published", "published_time", "pubdate");
        var date = PublicationDate.Parse(dateText);
        if (dateText is not null && date is null)
        {
            warnings.Add(Warnings.UnreadDate(dateText));
        }

        return new Article
        {
            Text = text.ToString(),
            Zones = text.Zones,
            Id = front.ValueOf("id"),
            Title = title,
            Date = date,
            Source = front.ValueOf("source", "publisher", "site"),
            Url = front.ValueOf("url", "link", "canonical", "permalink"),
            Language = front.ValueOf("language", "lang"),
        };
    }
}
