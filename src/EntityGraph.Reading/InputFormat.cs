namespace EntityGraph.Reading;

/// <summary>What form an input has.</summary>
public enum InputFormat
{
    /// <summary>Plain text, one article a file.</summary>
    Text,

    /// <summary>Markdown with optional front matter, one article a file.</summary>
    Markdown,

    /// <summary>A web page, one article a file.</summary>
    Html,

    /// <summary>One JSON object a line, each an article.</summary>
    JsonLines,

    /// <summary>A header row, then one article a row; comma, semicolon, tab or bar between fields.</summary>
    Csv,
}
