namespace EntityGraph.Reading;

/// <summary>Says what to do about a file of rows that has no text under the expected name.</summary>
internal static class MissingTextColumn
{
    private static readonly string[] s_likely =
    [
        "text",
        "body",
        "content",
        "article",
        "full_text",
        "fulltext",
        "article_text",
        "story",
        "maintext",
        "article_body",
        "contents",
    ];

    /// <summary>A phrase that goes after <c>path: </c>.</summary>
    /// <param name="columnWord">What the format calls them: column or property.</param>
    /// <param name="textColumn">The name looked for.</param>
    /// <param name="columns">The names that are there, with the value of the first row, as far as known.</param>
    public static string Describe(
        string columnWord,
        string textColumn,
        IReadOnlyList<(string Name, string? Value)> columns
    )
    {
        var plural = columnWord == "property" ? "properties" : columnWord + "s";
        if (columns.Count == 0)
        {
            return $"no {columnWord} '{textColumn}'; there are no {plural}.";
        }

        var names = string.Join(", ", columns.Select(column => $"'{column.Name}'"));
        var guess = s_likely
            .Select(likely =>
                columns.FirstOrDefault(column => column.Name.Equals(likely, StringComparison.OrdinalIgnoreCase)).Name
            )
            .FirstOrDefault(name => name is not null)
            ?? columns.MaxBy(column => column.Value?.Length ?? 0).Name;
        return $"no {columnWord} '{textColumn}'; {plural} are {names}. Name it with --text-column {guess}.";
    }
}
