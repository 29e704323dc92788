namespace EntityGraph.Reading;

/// <summary>Looks at the beginning of a file that the user named, before any work.</summary>
internal static class NamedFileCheck
{
    /// <summary>Bytes looked at.</summary>
    private const int HeadBytes = 64 * 1024;

    /// <exception cref="InputException">The file cannot be opened or is binary.</exception>
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
    }

    private static byte[] ReadHead(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[HeadBytes];
            var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
            return head[..length];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, "cannot be opened (" + FileErrors.Describe(exception) + ")", exception);
        }
    }
}
