using System.Collections.Immutable;

namespace EntityGraph.Export;

/// <summary>A path's extension names no format that a graph can be written in.</summary>
public sealed class UnknownFormatException : EntityGraphException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The path as the user named it.</param>
    /// <param name="known">The extensions that name a format.</param>
    public UnknownFormatException(string path, IEnumerable<string> known)
        : this(path, [.. known]) { }

    private UnknownFormatException(string path, ImmutableArray<string> known)
        : base(
            $"{path}: no graph format has the extension '{System.IO.Path.GetExtension(path)}'; known are {string.Join(", ", known)}."
        )
    {
        Path = path;
        Known = known;
    }

    /// <summary>The path as the user named it.</summary>
    public string Path { get; }

    /// <summary>The extensions that name a format.</summary>
    public ImmutableArray<string> Known { get; }
}
