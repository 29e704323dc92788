namespace EntityGraph.Export;

/// <summary>Writes a file beside its place and moves it there when it is complete.</summary>
internal static class OutputFile
{
    private const int BufferSize = 1 << 16;

    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder; name a file in it.");
        }

        // A device or a pipe takes the bytes themselves.
        if (
            File.Exists(path)
            && (File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0
        )
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(stream);
            return;
        }

        var unfinished = path + ".unfinished";
        try
        {
            using (
                var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize)
            )
            {
                write(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
