namespace EntityGraph.Cli;

/// <summary>Sees before any work that an output file can be written.</summary>
internal static class OutputFolder
{
    public static void Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("--out is empty; name a file.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UsageException($"{path}: the folder {Path.GetDirectoryName(path)} does not exist.");
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"{path}: is a folder; name a file in it.");
        }
    }
}
