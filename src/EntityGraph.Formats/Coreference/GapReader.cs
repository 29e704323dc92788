using System.Globalization;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>
/// Reads GAP's tab-separated files: a header, then id, text, pronoun, offset, A, offset, whether, B, offset, whether,
/// address.
/// </summary>
/// <remarks>Offsets are code points in the file, UTF-16 code units in what is read. Lazy.</remarks>
public static class GapReader
{
    private const int Columns = 11;
    private const string Header = "ID\tText\tPronoun\tPronoun-offset\t";

    /// <summary>True where a file begins with GAP's header.</summary>
    public static bool IsGap(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path, Encoding.UTF8);
        return reader.ReadLine()?.StartsWith(Header, StringComparison.Ordinal) ?? false;
    }

    /// <summary>The rows of a file, in order.</summary>
    /// <exception cref="DataFormatException">A row has not eleven columns, or a span does not show the name that it
    /// should.</exception>
    public static IEnumerable<GapExample> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path);

        static IEnumerable<GapExample> Read(string path)
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            foreach (var example in GapReader.Read(reader, path))
            {
                yield return example;
            }
        }
    }

    /// <summary>The rows of a text, in order.</summary>
    /// <param name="reader">Read to its end, not closed.</param>
    /// <param name="path">The name that errors show.</param>
    /// <exception cref="DataFormatException">A row has not eleven columns, or a span does not show the name that it
    /// should.</exception>
    public static IEnumerable<GapExample> Read(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader, path);

        static IEnumerable<GapExample> Read(TextReader reader, string path)
        {
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Length > 0 && !line.StartsWith(Header, StringComparison.Ordinal))
                {
                    yield return Parse(line.Split('\t'), path, number);
                }
            }
        }
    }

    private static GapExample Parse(string[] cells, string path, int number)
    {
        if (cells.Length != Columns)
        {
            throw new DataFormatException(
                path,
                number,
                $"expected {Columns} columns parted by tabs, found {cells.Length}."
            );
        }

        var offsets = OffsetMap.FromCodePoints(cells[1]);
        return new GapExample(new Document(cells[1], cells[0]), Span(2), Span(4), Whether(6), Span(7), Whether(9));

        TextSpan Span(int column)
        {
            var points = cells[column].EnumerateRunes().Count();
            if (!int.TryParse(cells[column + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            {
                throw new DataFormatException(path, number, $"expected an offset, found '{cells[column + 1]}'.");
            }

            try
            {
                var span = offsets.Map(new TextSpan(start, start + points));
                return string.CompareOrdinal(cells[1], span.Start, cells[column], 0, cells[column].Length) == 0
                    ? span
                    : throw new FormatException($"the text at {start} is not '{cells[column]}'");
            }
            catch (FormatException error)
            {
                throw new DataFormatException(path, number, $"{error.Message}.");
            }
        }

        bool Whether(int column) =>
            cells[column].ToUpperInvariant() switch
            {
                "TRUE" => true,
                "FALSE" => false,
                _ => throw new DataFormatException(path, number, $"expected TRUE or FALSE, found '{cells[column]}'."),
            };
    }
}
