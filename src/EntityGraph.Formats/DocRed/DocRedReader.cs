using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>
/// Reads DocRED and Re-DocRED: a JSON array of documents with <c>title</c>, <c>sents</c> and <c>vertexSet</c>.
/// </summary>
public static class DocRedReader
{
    /// <summary>The documents of a file, in its order. Lazy: the file stays open while it is read.</summary>
    /// <exception cref="DataFormatException">It is no JSON array, or a document lacks a field or names a token that is
    /// not there.</exception>
    public static IEnumerable<DocRedDocument> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new JsonTextReader(new StreamReader(path)) { DateParseHandling = DateParseHandling.None };
        if (!Next(reader, path) || reader.TokenType != JsonToken.StartArray)
        {
            throw new DataFormatException(path, 1, "expected a JSON array of documents.");
        }

        while (Next(reader, path) && reader.TokenType != JsonToken.EndArray)
        {
            yield return Parse(reader, path);
        }
    }

    private static bool Next(JsonTextReader reader, string path)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException error)
        {
            throw new DataFormatException(
                path,
                reader.LineNumber,
                $"expected a JSON array of documents: {error.Message}"
            );
        }
    }

    private static DocRedDocument Parse(JsonTextReader reader, string path)
    {
        var line = reader.LineNumber;
        try
        {
            return Convert(JObject.Load(reader));
        }
        catch (Exception error)
            when (error is JsonException or ArgumentException or InvalidCastException or IndexOutOfRangeException)
        {
            throw new DataFormatException(
                path,
                line,
                $"expected a document with title, sents and vertexSet: {error.Message}"
            );
        }
    }

    private static DocRedDocument Convert(JObject row)
    {
        var sentences = Array(row, "sents")
            .Select(sentence => (IReadOnlyList<string>)[.. sentence.Values<string>().Select(word => word ?? "")]);
        var tokenized = RunningText.Build([.. sentences], row.Value<string>("title"));
        var mentions = Array(row, "vertexSet")
            .SelectMany((entity, index) => entity.Select(mention => Mention(tokenized, (JObject)mention, index)))
            .DistinctBy(mention => mention.Span)
            .OrderBy(mention => mention.Span);
        return new DocRedDocument(tokenized, [.. mentions])
        {
            Labels =
            [
                .. (row["labels"] as JArray ?? [])
                    .Select(label => Label((JObject)label))
                    .DistinctBy(label => (label.Head, label.Tail, label.Property)),
            ],
        };
    }

    private static DocRedLabel Label(JObject label) =>
        new(
            label.Value<int>("h"),
            label.Value<int>("t"),
            label.Value<string>("r") ?? throw new JsonException("a label without 'r'"),
            [.. Array(label, "evidence").Values<int>().Order()]
        );

    private static DocRedMention Mention(TokenizedDocument document, JObject mention, int entity)
    {
        var sentence = document.Sentences[mention.Value<int>("sent_id")];
        var range = Array(mention, "pos");
        var first = document.Tokens[sentence.TokenStart + range.Value<int>(0)];
        var last = document.Tokens[sentence.TokenStart + range.Value<int>(1) - 1];
        return new DocRedMention(TextSpan.Cover(first.Span, last.Span), mention.Value<string>("type") ?? "", entity);
    }

    private static JArray Array(JObject row, string name) =>
        row[name] as JArray ?? throw new JsonException($"no '{name}'");
}
