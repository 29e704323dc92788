namespace EntityGraph.Reading;

/// <summary>What the file system's errors say to a reader of messages.</summary>
internal static class FileErrors
{
    /// <summary>A short phrase without the path, which the message already names.</summary>
    public static string Describe(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "permission denied",
            FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
            PathTooLongException => "the path is too long",
            _ => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' '),
        };

    /// <summary>
    /// Length in bytes with links followed; 0 for pipes and for files that cannot be asked. Opens nothing.
    /// </summary>
    public static long LengthOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.LinkTarget is null || RealPath.Of(path) is not { } real
                ? file.Length
                : new FileInfo(real).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
