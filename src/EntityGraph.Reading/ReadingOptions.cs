namespace EntityGraph.Reading;

/// <summary>How inputs are read. Immutable.</summary>
public sealed record ReadingOptions
{
    /// <summary>The options used where none are given.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Column or property that holds the text of a row. Names are compared without regard to case.</summary>
    public string TextColumn { get; init; } = "text";

    /// <summary>Column or property that holds a row's id.</summary>
    public string IdColumn { get; init; } = "id";

    /// <summary>Column or property that holds a row's headline.</summary>
    public string TitleColumn { get; init; } = "title";

    /// <summary>Column or property that holds a row's date.</summary>
    public string DateColumn { get; init; } = "date";

    /// <summary>Column or property that holds who published a row.</summary>
    public string SourceColumn { get; init; } = "source";

    /// <summary>Column or property that holds a row's address.</summary>
    public string UrlColumn { get; init; } = "url";

    /// <summary>Column or property that holds a row's language.</summary>
    public string LanguageColumn { get; init; } = "language";

    /// <summary>Form of standard input; null looks at its first characters (JSON lines, HTML, else text).</summary>
    public InputFormat? StandardInputFormat { get; init; }

    /// <summary>
    /// Largest document in bytes (for a row: in characters); a larger one is skipped. Default 256 MiB.
    /// </summary>
    public long MaxDocumentBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Throws where an option cannot be used.</summary>
    /// <exception cref="ArgumentException">A column name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size limit is not in 1 byte to 512 MiB.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(TextColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(IdColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(TitleColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(DateColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(SourceColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(UrlColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(LanguageColumn);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDocumentBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDocumentBytes, 512L * 1024 * 1024);
    }
}
