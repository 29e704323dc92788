using System.Text;
using EntityGraph.Formats;

namespace EntityGraph.Reading;

/// <summary>Opens files of rows, and tells from their beginning whether they hold texts at all.</summary>
internal static class RowFiles
{
    /// <summary>Bytes looked at.</summary>
    public const int HeadBytes = 256 * 1024;

    private const int RowsLookedAt = 50;

    /// <summary>A reader of the rows of a stream.</summary>
    public static IRowReader Open(
        Stream stream,
        InputFormat format,
        ReadingOptions options,
        Windows1252Fallback fallback
    )
    {
        var encoding = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, fallback);
        var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var maxRow = (int)options.MaxDocumentBytes;
        return format == InputFormat.Csv
            ? new CsvRows(text, maxRow)
            : new JsonLineRows(text, options.TextColumn, maxRow);
    }

    /// <summary>
    /// Why none of the file's rows can become a document; null where at least one of the first can, or it is too early
    /// to say.
    /// </summary>
    public static string? Problem(ReadOnlySpan<byte> head, bool isWholeFile, InputFormat format, ReadingOptions options)
    {
        using var stream = new MemoryStream(head.ToArray());
        using var rows = Open(stream, format, options, new Windows1252Fallback());
        return rows is CsvRows csv ? ProblemOf(csv, options) : ProblemOf((JsonLineRows)rows, isWholeFile, options);
    }

    private static string? ProblemOf(CsvRows csv, ReadingOptions options)
    {
        var header = csv.ReadHeader();
        if (header.Contains(options.TextColumn, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var first = csv.ReadRow();
        return MissingTextColumn.Describe(
            "column",
            options.TextColumn,
            [.. header.Select(name => (name, first?.ValueOf(name)))]
        );
    }

    private static string? ProblemOf(JsonLineRows lines, bool isWholeFile, ReadingOptions options)
    {
        var rows = new List<Row>();
        while (rows.Count < RowsLookedAt && lines.ReadRow() is { } row)
        {
            rows.Add(row);
        }

        // The last line looked at may be cut off.
        if (!isWholeFile && rows.Count < RowsLookedAt && rows.Count > 0)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        if (rows.Count == 0 || rows.Exists(row => row.TryGetValue(options.TextColumn, out _)))
        {
            return null;
        }

        var columns = rows.SelectMany(row => row.Names.Select(name => (Name: name, Value: row.ValueOf(name))))
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return columns.Count > 0
            ? MissingTextColumn.Describe("property", options.TextColumn, columns!)
            : $"no JSON lines: line {rows[0].LineNumber} is {rows[0].Error ?? "an empty object"}; expected one object a line, each with '{options.TextColumn}'.";
    }
}
