using EntityGraph.Formats;

namespace EntityGraph.Reading;

/// <summary>Turns rows into documents.</summary>
internal sealed class RowDocuments
{
    private readonly ReadingOptions _options;

    public RowDocuments(ReadingOptions options) => _options = options;

    /// <summary>The document of a row, or why there is none. Paths are <c>file(line)</c>.</summary>
    public ReadResult Read(string filePath, Row row)
    {
        var path = $"{filePath}({row.LineNumber})";
        if (row.Error is not null)
        {
            return ReadResult.Skipped(path, row.Error);
        }

        if (row.ValueOf(_options.TextColumn) is not { } text)
        {
            var has = row.TryGetValue(_options.TextColumn, out _);
            return ReadResult.Skipped(path, has ? $"'{_options.TextColumn}' is empty" : $"no '{_options.TextColumn}'");
        }

        var warnings = new List<string>();
        var dateText = row.ValueOf(_options.DateColumn);
        var date = PublicationDate.Parse(dateText);
        if (dateText is not null && date is null)
        {
            warnings.Add(Warnings.UnreadDate(dateText));
        }

        var article = new Article
        {
            Text = text,
            Id = row.ValueOf(_options.IdColumn),
            Title = row.ValueOf(_options.TitleColumn),
            Date = date,
            Source = row.ValueOf(_options.SourceColumn),
            Url = row.ValueOf(_options.UrlColumn),
            Language = row.ValueOf(_options.LanguageColumn),
        };
        return ReadResult.Read(path, article.ToDocument(path), warnings);
    }
}
