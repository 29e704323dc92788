namespace EntityGraph.Reading;

/// <summary>Turns input arguments into the list of files to read.</summary>
internal sealed class InputFinder
{
    private readonly ReadingOptions _options;
    private readonly List<InputFile> _files = [];
    private readonly List<ReadResult> _skipped = [];
    private int _ignoredCount;

    public InputFinder(ReadingOptions options) => _options = options;

    /// <summary>Finds the files of all inputs.</summary>
    /// <exception cref="InputException">An input is missing, holds nothing to read, or has not the shape that its name
    /// says.</exception>
    public InputSet Find(IReadOnlyList<string> inputs)
    {
        foreach (var input in inputs)
        {
            Add(input);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = _files
            .OrderBy(file => file.IsStandardInput)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .Where(file => seen.Add(file.IsStandardInput ? file.Path : RealPath.Of(file.Path) ?? file.Path));
        var skipped = _skipped
            .OrderBy(result => result.Path, StringComparer.Ordinal)
            .DistinctBy(result => result.Path, StringComparer.Ordinal);
        return new InputSet([.. files], [.. skipped], _ignoredCount);
    }

    private void Add(string input)
    {
        if (input == InputFile.StandardInput)
        {
            _files.Add(new InputFile(input, _options.StandardInputFormat, 0, IsNamed: true));
        }
        else if (input.Length == 0)
        {
            throw new InputException("''", "an empty name; expected a file, a folder, a pattern or '-'");
        }
        else if (Directory.Exists(input))
        {
            AddFolder(input);
        }
        else if (Path.Exists(input))
        {
            var file = new InputFile(input, FileTypes.Of(input), FileErrors.LengthOf(input), IsNamed: true);
            NamedFileCheck.Check(file, _options);
            _files.Add(file);
        }
        else if (GlobPattern.IsPattern(input))
        {
            AddPattern(input);
        }
        else
        {
            throw new InputException(input, "no such file or folder");
        }
    }

    private void AddFolder(string folder)
    {
        var found = Walk(folder, null);
        if (found == 0)
        {
            throw new InputException(folder, $"no file to read in this folder; it takes {FileTypes.Readable}");
        }
    }

    private void AddPattern(string input)
    {
        var pattern = GlobPattern.Parse(input);
        var folder = pattern.Folder.Length == 0 ? "." : pattern.Folder;
        if (!Directory.Exists(folder) || Walk(folder, pattern.Accepts) == 0)
        {
            throw new InputException(input, "no file fits this pattern");
        }
    }

    private int Walk(string folder, Func<string, bool>? accepts)
    {
        var before = _files.Count + _skipped.Count;
        var walker = new FolderWalker(_files, _skipped, accepts);
        walker.Walk(folder);
        _ignoredCount += accepts is null ? walker.IgnoredCount : 0;
        return _files.Count + _skipped.Count - before;
    }
}
