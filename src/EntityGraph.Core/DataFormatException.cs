namespace EntityGraph;

/// <summary>A file, row or record does not have the form that its format asks for.</summary>
public sealed class DataFormatException : EntityGraphException
{
    /// <summary>
    /// Creates the error; the message becomes <c>path(line): message</c>, or <c>path: message</c> for line 0.
    /// </summary>
    /// <param name="filePath">The file as the user named it.</param>
    /// <param name="lineNumber">1-based line, or 0 where the whole file is meant.</param>
    /// <param name="message">What was found and what was expected.</param>
    public DataFormatException(string filePath, int lineNumber, string message)
        : base(lineNumber > 0 ? $"{filePath}({lineNumber}): {message}" : $"{filePath}: {message}")
    {
        FilePath = filePath;
        LineNumber = lineNumber;
    }

    /// <summary>The file as the user named it.</summary>
    public string FilePath { get; }

    /// <summary>1-based line, or 0 where the whole file is meant.</summary>
    public int LineNumber { get; }
}
