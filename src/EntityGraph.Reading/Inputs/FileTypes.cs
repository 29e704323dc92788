using System.Collections.Frozen;

namespace EntityGraph.Reading;

/// <summary>Which file names stand for which format.</summary>
internal static class FileTypes
{
    private static readonly FrozenDictionary<string, InputFormat> s_byExtension = new Dictionary<string, InputFormat>
    {
        [".txt"] = InputFormat.Text,
        [".text"] = InputFormat.Text,
        [".md"] = InputFormat.Markdown,
        [".markdown"] = InputFormat.Markdown,
        [".html"] = InputFormat.Html,
        [".htm"] = InputFormat.Html,
        [".xhtml"] = InputFormat.Html,
        [".jsonl"] = InputFormat.JsonLines,
        [".ndjson"] = InputFormat.JsonLines,
        [".csv"] = InputFormat.Csv,
        [".tsv"] = InputFormat.Csv,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions that folders are searched for, for messages.</summary>
    public const string Readable = ".txt, .md, .html, .jsonl, .csv";

    public static InputFormat? Of(string path) =>
        s_byExtension.TryGetValue(Path.GetExtension(path), out var format) ? format : null;

    /// <summary>True for the files of a folder that are taken: a known type, not hidden, no README.</summary>
    public static bool IsTakenFromFolders(string path)
    {
        var name = Path.GetFileName(path);
        return Of(path) is not null
            && !name.StartsWith('.')
            && !Path.GetFileNameWithoutExtension(name).Equals("readme", StringComparison.OrdinalIgnoreCase);
    }
}
