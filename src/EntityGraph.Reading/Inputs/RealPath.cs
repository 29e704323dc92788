namespace EntityGraph.Reading;

/// <summary>Absolute paths with every symbolic link followed.</summary>
internal static class RealPath
{
    // As many as Linux follows in one path before it gives up (path_resolution(7)).
    private const int MaxLinks = 40;

    /// <summary>The path with all links followed; null where links go in a circle or lead nowhere.</summary>
    public static string? Of(string path)
    {
        var pending = new Stack<string>();
        Push(pending, Path.GetFullPath(path));
        var root = Path.GetPathRoot(Path.GetFullPath(path))!; // a full path has a root
        var real = root;
        var links = 0;
        while (pending.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            var target = LinkTarget(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            Push(pending, Path.GetFullPath(target, real));
            real = root;
        }

        return Path.Exists(real) ? real : null;
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Push(Stack<string> pending, string fullPath)
    {
        var parts = fullPath[Path.GetPathRoot(fullPath)!.Length..] // a full path has a root
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Reverse())
        {
            pending.Push(part);
        }
    }
}
