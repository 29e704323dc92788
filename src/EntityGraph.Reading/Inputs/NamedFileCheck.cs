namespace EntityGraph.Reading;

/// <summary>Looks at the beginning of a file that the user named, before any work.</summary>
internal static class NamedFileCheck
{
    /// <exception cref="InputException">The file cannot be opened, is binary, or is a file of rows without
    /// texts.</exception>
    public static void Check(InputFile file, ReadingOptions options)
    {
        // Pipes have no length, and reading one now would take its beginning away.
        if (file.Length == 0)
        {
            return;
        }

        var head = ReadHead(file.Path);
        if (TextDecoder.IsBinary(head))
        {
            throw new InputException(file.Path, TextDecoder.BinaryReason);
        }

        var format = file.Format ?? FormatSniffer.Sniff(head);
        if (
            format is InputFormat.JsonLines or InputFormat.Csv
            && RowFiles.Problem(head, head.Length < RowFiles.HeadBytes, format, options) is { } problem
        )
        {
            throw new InputException(file.Path, problem);
        }
    }

    private static byte[] ReadHead(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[RowFiles.HeadBytes];
            var length = stream.ReadAtLeast(head, RowFiles.HeadBytes, throwOnEndOfStream: false);
            return head[..length];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, "cannot be opened (" + FileErrors.Describe(exception) + ")", exception);
        }
    }
}
