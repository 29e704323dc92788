using System.Globalization;
using CsvHelper;
using Newtonsoft.Json;

namespace EntityGraph.Formats;

/// <summary>Writes tables as CSV or JSON: LF, invariant numbers with at most 4 places.</summary>
public static class TableWriter
{
    private const int Places = 4;

    private static readonly CsvWriterOptions s_csv = new()
    {
        NewLine = "\n",
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    /// <summary>
    /// Writes CSV as RFC 4180 has it, but with LF: a header, then a line a row; a null is an empty field. The writer
    /// stays open.
    /// </summary>
    public static void WriteCsv(Table table, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var csv = CsvWriter.Create(destination, s_csv, leaveOpen: true);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column);
        }

        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var value in row)
            {
                csv.WriteField(
                    value switch
                    {
                        null => "",
                        bool flag => flag ? "true" : "false",
                        double number => (Math.Round(number, Places) + 0.0).ToString(CultureInfo.InvariantCulture),
                        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
                    }
                );
            }

            csv.EndRecord();
        }
    }

    /// <summary>
    /// Writes one JSON object: the given facts, then the rows as a list of objects under <paramref name="name"/>, a
    /// line each; nulls are left out. The writer stays open.
    /// </summary>
    /// <param name="facts">What the rows answer.</param>
    /// <param name="name">The property that holds the rows.</param>
    /// <param name="table">The rows.</param>
    /// <param name="destination">Where to.</param>
    public static void WriteJson(
        IEnumerable<KeyValuePair<string, string>> facts,
        string name,
        Table table,
        TextWriter destination
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(table);
        using var json = new JsonTextWriter(destination)
        {
            CloseOutput = false,
            Culture = CultureInfo.InvariantCulture,
        };
        json.WriteStartObject();
        foreach (var (key, value) in facts)
        {
            json.Text(key, value);
        }

        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var row in table.Rows)
        {
            json.WriteWhitespace("\n");
            json.WriteStartObject();
            for (var column = 0; column < table.Columns.Length; column++)
            {
                json.Value(table.Columns[column], row[column]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteWhitespace("\n");
    }
}
