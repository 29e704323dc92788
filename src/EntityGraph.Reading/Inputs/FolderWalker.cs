namespace EntityGraph.Reading;

/// <summary>
/// Finds the files below a folder. Hidden files and folders are left out; links are followed, each real folder once.
/// </summary>
internal sealed class FolderWalker
{
    private readonly List<InputFile> _files;
    private readonly List<ReadResult> _skipped;
    private readonly Func<string, bool>? _accepts;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>Creates a walker that adds to two lists.</summary>
    /// <param name="files">Gets the files found.</param>
    /// <param name="skipped">Gets what was skipped.</param>
    /// <param name="accepts">Which paths below the folder are wanted, with <c>/</c> between names; null takes the known
    /// types.</param>
    public FolderWalker(List<InputFile> files, List<ReadResult> skipped, Func<string, bool>? accepts = null)
    {
        _files = files;
        _skipped = skipped;
        _accepts = accepts;
    }

    /// <summary>Number of files met and silently left out.</summary>
    public int IgnoredCount { get; private set; }

    /// <summary>Adds the files of a folder and of all folders below it, in ordinal order of name.</summary>
    public void Walk(string folder)
    {
        // Not recursive: folders nest as deep as the file system lets them.
        var pending = new Stack<Folder>();
        pending.Push(new Folder(folder, "", RealPath.Of(folder) ?? Path.GetFullPath(folder), null));
        while (pending.TryPop(out var next))
        {
            if (!_visited.Add(next.Real))
            {
                continue;
            }

            var children = new List<Folder>();
            foreach (var entry in EntriesOf(next))
            {
                if (Directory.Exists(entry))
                {
                    AddFolder(next, entry, children);
                }
                else
                {
                    AddFile(next, entry);
                }
            }

            children.Reverse();
            children.ForEach(pending.Push);
        }
    }

    private List<string> EntriesOf(Folder folder)
    {
        try
        {
            var entries = Directory.EnumerateFileSystemEntries(folder.Path).ToList();
            entries.Sort(StringComparer.Ordinal);
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _skipped.Add(
                ReadResult.Skipped(folder.Path, "the folder cannot be opened (" + FileErrors.Describe(exception) + ")")
            );
            return [];
        }
    }

    private void AddFolder(Folder parent, string path, List<Folder> children)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith('.'))
        {
            return;
        }

        var real = new FileInfo(path).LinkTarget is null ? Path.Combine(parent.Real, name) : RealPath.Of(path);
        if (real is null)
        {
            _skipped.Add(ReadResult.Skipped(path, "a link that leads nowhere"));
            return;
        }

        for (var ancestor = parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Real == real)
            {
                _skipped.Add(ReadResult.Skipped(path, $"a folder loop: it links back to {ancestor.Path}"));
                return;
            }
        }

        children.Add(new Folder(path, parent.Relative + name + "/", real, parent));
    }

    private void AddFile(Folder parent, string path)
    {
        var name = Path.GetFileName(path);
        var accepted = _accepts is null
            ? FileTypes.IsTakenFromFolders(path)
            : !name.StartsWith('.') && _accepts(parent.Relative + name);
        if (!accepted)
        {
            IgnoredCount++;
            return;
        }

        var file = new FileInfo(path);
        if (!file.Exists || (file.LinkTarget is not null && RealPath.Of(path) is null))
        {
            _skipped.Add(ReadResult.Skipped(path, "a link that leads nowhere"));
            return;
        }

        _files.Add(new InputFile(path, FileTypes.Of(path), FileErrors.LengthOf(path), IsNamed: false));
    }

    private sealed record Folder(string Path, string Relative, string Real, Folder? Parent);
}
