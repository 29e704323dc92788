namespace EntityGraph;

/// <summary>Something that could not be read or analysed while the rest went on.</summary>
/// <param name="Path">The file, or file and line, as the user named it.</param>
/// <param name="Reason">What was met and what was expected.</param>
public sealed record SkippedInput(string Path, string Reason)
{
    /// <summary><c>path: reason</c>.</summary>
    public override string ToString() => $"{Path}: {Reason}";
}
