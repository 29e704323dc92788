namespace EntityGraph.Reading;

/// <summary>
/// A path named by the user is missing, or does not hold what its name says; raised before anything is read.
/// </summary>
public sealed class InputException : EntityGraphException
{
    /// <summary>Creates the error; the message becomes <c>path: message</c>.</summary>
    /// <param name="path">The path as the user named it.</param>
    /// <param name="message">What was found and what was expected.</param>
    public InputException(string path, string message)
        : base($"{path}: {message}") => Path = path;

    /// <summary>Creates the error with the one that caused it.</summary>
    /// <param name="path">The path as the user named it.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="innerException">The error of the file system.</param>
    public InputException(string path, string message, Exception innerException)
        : base($"{path}: {message}", innerException) => Path = path;

    /// <summary>The path as the user named it.</summary>
    public string Path { get; }
}
