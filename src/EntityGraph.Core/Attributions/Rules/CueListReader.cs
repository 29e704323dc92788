namespace EntityGraph;

/// <summary>
/// Reads the embedded lists of words that mark a saying: tab-separated, with the lemma first, then the type; comments
/// start with "#".
/// </summary>
internal static class CueListReader
{
    /// <summary>The rows below the header, in order.</summary>
    /// <exception cref="DataFormatException">A row has another number of cells, or an unknown type.</exception>
    public static IEnumerable<(string[] Cells, AttributionType Type)> Read(string resource, int columns)
    {
        var stream = typeof(CueListReader).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{resource}'.");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("lemma\t", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != columns || !SnakeCase.TryParse<AttributionType>(cells[1], out var type))
            {
                throw new DataFormatException(
                    resource,
                    number,
                    $"expected {columns} columns with a type, found '{line}'."
                );
            }

            yield return (cells, type);
        }
    }
}
