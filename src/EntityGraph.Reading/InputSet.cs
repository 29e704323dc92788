using System.Collections.Immutable;

namespace EntityGraph.Reading;

/// <summary>The files that a list of inputs stands for, found but not yet read. Immutable.</summary>
/// <remarks>
/// In ordinal order of path whatever the order of the inputs, standard input last; a file reached twice stands once.
/// </remarks>
public sealed class InputSet
{
    internal InputSet(ImmutableArray<InputFile> files, ImmutableArray<ReadResult> skipped, int ignoredCount)
    {
        Files = files;
        Skipped = skipped;
        IgnoredCount = ignoredCount;
        TotalBytes = files.Sum(file => file.Length);
    }

    /// <summary>
    /// Number of files, standard input counted as one. A file of rows counts as one however many articles it holds.
    /// </summary>
    public int FileCount => Files.Length;

    /// <summary>Number of bytes in them as far as the file system says; pipes count 0.</summary>
    public long TotalBytes { get; }

    /// <summary>
    /// Number of files in folders left out silently: hidden ones, README files, and those of a type that is not read.
    /// </summary>
    public int IgnoredCount { get; }

    /// <summary>
    /// What was met and skipped while looking (a folder loop, a folder that cannot be opened), in order of path.
    /// </summary>
    public ImmutableArray<ReadResult> Skipped { get; }

    /// <summary>The paths as the user would name them, in reading order.</summary>
    public IEnumerable<string> Paths => Files.Select(file => file.Path);

    internal ImmutableArray<InputFile> Files { get; }
}
