using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads the tab-separated lists that are embedded in this assembly from <c>data/gazetteers</c>.</summary>
internal static class GazetteerFile
{
    /// <summary>The rows of a list in file order, without comments and empty lines.</summary>
    /// <param name="fileName">File name inside <c>data/gazetteers</c>.</param>
    /// <param name="columns">How many columns each row must have.</param>
    /// <exception cref="DataFormatException">The list is missing or a row has another number of columns.</exception>
    public static IEnumerable<ImmutableArray<string>> Read(string fileName, int columns)
    {
        using var stream = typeof(GazetteerFile).Assembly.GetManifestResourceStream(
            $"EntityGraph.Gazetteers.{fileName}"
        ) ?? throw new DataFormatException(fileName, 0, "the list is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        for (var lineNumber = 1; reader.ReadLine() is { } line; lineNumber++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            ImmutableArray<string> cells = [.. line.Split('\t')];
            yield return cells.Length == columns
                ? cells
                : throw new DataFormatException(
                    fileName,
                    lineNumber,
                    $"expected {columns} columns, found {cells.Length}: '{line}'."
                );
        }
    }

    /// <summary>The parts of a cell that holds a list.</summary>
    public static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
