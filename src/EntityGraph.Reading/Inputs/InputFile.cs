namespace EntityGraph.Reading;

/// <summary>A file to read.</summary>
/// <param name="Path">As the user named it, or its folder; <c>-</c> is standard input.</param>
/// <param name="Format">Known from its name; null is found from its first bytes.</param>
/// <param name="Length">Bytes as the file system says; 0 for pipes.</param>
/// <param name="IsNamed">True where the user named it, false where it was met in a folder.</param>
internal sealed record InputFile(string Path, InputFormat? Format, long Length, bool IsNamed)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;
}
