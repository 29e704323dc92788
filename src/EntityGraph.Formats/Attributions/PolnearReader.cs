using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>
/// Reads PolNeAR as JSON lines: <c>{id, text, attributions: [{source, cue, content}]}</c>, offsets in code points.
/// </summary>
public static class PolnearReader
{
    /// <summary>
    /// The articles of a file, in its order, offsets converted to UTF-16 code units. Lazy: the file stays open while it
    /// is read.
    /// </summary>
    /// <exception cref="DataFormatException">A line is no JSON or lacks a field.</exception>
    public static IEnumerable<PolnearArticle> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
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

    private static PolnearArticle Parse(string line, string path, int number)
    {
        try
        {
            var row = JObject.Parse(line);
            var text = row.Value<string>("text") ?? throw new JsonException("no 'text'");
            var offsets = Offsets(text);
            var attributions = row["attributions"] as JArray ?? throw new JsonException("no 'attributions'");
            return new PolnearArticle(
                new Document(text, row.Value<string>("id")),
                [
                    .. attributions.Select(entry => new PolnearAttribution(
                        Spans(entry["source"], offsets),
                        Spans(entry["cue"], offsets),
                        Spans(entry["content"], offsets)
                    )),
                ]
            );
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or ArgumentOutOfRangeException
                        or IndexOutOfRangeException
                        or InvalidCastException
            )
        {
            throw new DataFormatException(path, number, $"expected an article with attributions: {error.Message}");
        }
    }

    private static ImmutableArray<TextSpan> Spans(JToken? ranges, int[] offsets) =>
        ranges is null
            ? []
            :
            [
                .. ranges
                    .Select(range => new TextSpan(offsets[range.Value<int>(0)], offsets[range.Value<int>(1)]))
                    .Order(),
            ];

    /// <summary>For each code point, and one past the last, its UTF-16 offset.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsLowSurrogate(text[i]) || !char.IsHighSurrogate(text[i - 1]))
            {
                offsets.Add(i);
            }
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
