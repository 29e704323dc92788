using EntityGraph.Formats;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary>Finds gold files and tells what they can judge.</summary>
internal static class GoldFiles
{
    private const int FirstCharacters = 1 << 20;
    private static readonly string[] s_extensions = [".conll", ".conllu", ".jsonl"];

    /// <summary>
    /// The files of the paths, a folder standing for the gold files right in it; ordinal order within a folder.
    /// </summary>
    /// <exception cref="InputException">A path is missing, a folder has no gold, or a file is of no known
    /// kind.</exception>
    public static ILookup<GoldKind, string> Find(IEnumerable<string> paths) =>
        paths.SelectMany(Expand).ToLookup(KindOf, path => path);

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new InputException(path, "no such file or folder.");
        }

        var files = Directory
            .EnumerateFiles(path)
            .Where(file => s_extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0
            ? files
            : throw new InputException(path, $"holds no gold; expected files of {string.Join(", ", s_extensions)}.");
    }

    private static GoldKind KindOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".conllu" => GoldKind.Conllu,
            ".jsonl" => IsPolnear(path) ? GoldKind.Polnear : GoldKind.Annotations,
            ".tsv" when GapReader.IsGap(path) => GoldKind.Gap,
            ".tsv" when CarbReader.IsCarb(path) => GoldKind.Carb,
            ".json" when Opening(path).Contains("\"vertexSet\"", StringComparison.Ordinal) => GoldKind.DocRed,
            ".txt" when Conll04Reader.IsConll04(path) => GoldKind.Conll04,
            ".conll" or ".txt" or ".iob" or ".tsv" => GoldKind.Conll,
            _ => throw new InputException(
                path,
                $"is no gold that is known; expected {string.Join(", ", s_extensions)}."
            ),
        };

    // PolNeAR's lines hold attributions and no mentions.
    private static bool IsPolnear(string path)
    {
        var line = Opening(path).Split('\n', 2)[0];
        return line.Contains("\"attributions\"", StringComparison.Ordinal)
            && !line.Contains("\"mentions\"", StringComparison.Ordinal)
            && !line.Contains("\"offsetUnit\"", StringComparison.Ordinal);
    }

    private static string Opening(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[FirstCharacters];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }
}
