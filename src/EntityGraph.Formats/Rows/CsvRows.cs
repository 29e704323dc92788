using System.Globalization;
using CsvHelper;

namespace EntityGraph.Formats;

/// <summary>
/// Reads comma-separated values row by row; the separator (comma, semicolon, tab, bar) is found by itself.
/// </summary>
/// <remarks>
/// Holds one row at a time. Quoted fields may hold line breaks. Names are compared without regard to case. Not
/// thread-safe.
/// </remarks>
public sealed class CsvRows : IRowReader
{
    private readonly CsvReader _reader;
    private List<(string Name, int Index)>? _columns;
    private bool _isUnterminated;
    private bool _isDone;

    /// <summary>Creates a reader over text; nothing is read yet.</summary>
    /// <param name="text">The file; disposed with this reader.</param>
    /// <param name="maxRowBytes">Largest row as UTF-8; a larger one ends the reading with a bad row.</param>
    public CsvRows(TextReader text, int maxRowBytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        _reader = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                TrackLineNumbers = true,
                MaxRecordSize = maxRowBytes,
                OnMalformedRecord = record => _isUnterminated |= record.Reason == CsvMalformedReason.UnterminatedQuote,
            }
        );
    }

    /// <summary>
    /// The column names, trimmed, in file order; none for an empty file or a header that cannot be read.
    /// </summary>
    public IReadOnlyList<string> ReadHeader()
    {
        try
        {
            return [.. _reader.Headers.Select(header => header.Trim())];
        }
        catch (CsvFormatException)
        {
            _isDone = true;
            return [];
        }
    }

    /// <inheritdoc/>
    public Row? ReadRow()
    {
        _columns ??= ColumnsOf(ReadHeader());
        if (_isDone)
        {
            return null;
        }

        try
        {
            if (!_reader.Read())
            {
                _isDone = true;
                return null;
            }
        }
        catch (CsvFormatException exception)
        {
            // The reader cannot find the end of such a row, so nothing after it can be told apart.
            _isDone = true;
            return Row.Bad(
                (int)exception.LineNumber,
                "the row is longer than the limit (a quote that is never closed?); the rest of the file is not read"
            );
        }

        return ToRow((int)_reader.LineNumber);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static List<(string Name, int Index)> ColumnsOf(IReadOnlyList<string> header) =>
        [
            .. header
                .Select((name, index) => (name, index))
                .DistinctBy(column => column.name, StringComparer.OrdinalIgnoreCase),
        ];

    private Row ToRow(int lineNumber)
    {
        if (_isUnterminated)
        {
            _isUnterminated = false;
            return Row.Bad(lineNumber, "a quote is never closed: it takes in the rest of the file, which is not read");
        }

        var columnCount = _reader.Headers.Count;
        if (_reader.FieldCount > columnCount)
        {
            return Row.Bad(
                lineNumber,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"expected {columnCount} columns, found {_reader.FieldCount}; a text that holds the separator must stand in quotation marks"
                )
            );
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, index) in _columns!) // set by ReadRow
        {
            if (index < _reader.FieldCount)
            {
                fields[name] = _reader.GetString(index);
            }
        }

        return Row.Of(lineNumber, fields);
    }
}
