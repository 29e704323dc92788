using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>
/// Reads gold of resolving across documents, one pair a line: <c>{id, phenomenon, same, a: {id, date, source, text,
/// start, end}, b: {…}}</c>.
/// </summary>
public static class ResolutionPairReader
{
    /// <summary>True where the first line of a file is such a pair.</summary>
    public static bool IsPairs(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var line = File.ReadLines(path).FirstOrDefault() ?? "";
        return line.Contains("\"same\"", StringComparison.Ordinal)
            && line.Contains("\"phenomenon\"", StringComparison.Ordinal);
    }

    /// <summary>The pairs of a file, in order. Lazy: the file stays open while it is read.</summary>
    /// <exception cref="DataFormatException">A line is no JSON, lacks a field, or a name lies outside its
    /// text.</exception>
    public static IEnumerable<ResolutionPair> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path);

        static IEnumerable<ResolutionPair> Read(string path)
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length > 0)
                {
                    yield return Parse(line, path, number);
                }
            }
        }
    }

    private static ResolutionPair Parse(string line, string path, int number)
    {
        try
        {
            // Dates stay the strings that they are.
            var row = JsonConvert.DeserializeObject<JObject>(
                line,
                new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }
            ) ?? throw new JsonException("it is empty");
            var (first, firstName) = Side(row, "a");
            var (second, secondName) = Side(row, "b");
            return new ResolutionPair(
                Text(row, "id"),
                Text(row, "phenomenon"),
                row.Value<bool?>("same") ?? throw new JsonException("no 'same'"),
                first,
                firstName,
                second,
                secondName
            );
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidCastException)
        {
            throw new DataFormatException(path, number, $"expected a pair of names: {error.Message}.");
        }
    }

    private static (Document Document, TextSpan Name) Side(JObject row, string side)
    {
        var part = row[side] as JObject ?? throw new JsonException($"no '{side}'");
        var text = Text(part, "text");
        var (start, end) = (part.Value<int?>("start") ?? -1, part.Value<int?>("end") ?? -1);
        if (start < 0 || end <= start || end > text.Length)
        {
            throw new FormatException($"'{side}' names [{start}, {end}) of a text of {text.Length}");
        }

        var document = new Document(text, Text(part, "id"))
        {
            Source = part.Value<string>("source"),
            Date = part.Value<string>("date") is { } date
                ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
        };
        return (document, new TextSpan(start, end));
    }

    private static string Text(JObject row, string name) =>
        row.Value<string>(name) ?? throw new JsonException($"no '{name}'");
}
