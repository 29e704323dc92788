using System.Collections.Immutable;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>Reads <c>graph.json</c> back.</summary>
/// <remarks>
/// Unknown properties are passed over, so that fields may be added; <c>links</c> is taken for <c>edges</c>. A lone
/// surrogate comes back as U+FFFD, which is as long, so that offsets hold. One line is held at a time.
/// </remarks>
public static class GraphFileReader
{
    private static readonly string[] s_ownOptions = ["kinds", "minCount", "top"];

    /// <summary>Reads a whole file.</summary>
    /// <param name="source">The stream; stays open.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    /// <exception cref="DataFormatException">It is no <c>graph.json</c>, or a part has the wrong shape.</exception>
    public static GraphFile Read(Stream source, string path)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var text = new StreamReader(
            source,
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true,
            1 << 16,
            leaveOpen: true
        );
        using var json = new JsonTextReader(text) { CloseInput = false, DateParseHandling = DateParseHandling.None };
        try
        {
            return ReadFile(json);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or OverflowException)
        {
            var message = error is JsonReaderException { InnerException: null }
                ? "is not JSON: " + error.Message
                : error.Message;
            throw new DataFormatException(path, json.LineNumber, message.TrimEnd('.') + ".");
        }
    }

    private static GraphFile ReadFile(JsonTextReader json)
    {
        var file = new GraphFile();
        var format = default(string);
        if (!json.Read() || json.TokenType != JsonToken.StartObject)
        {
            throw new JsonException($"expected an object with \"format\":\"{GraphFile.Format}\"");
        }

        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            var name = (string)json.Value!; // A property name's value is its text.
            json.Read();
            switch (name)
            {
                case "format":
                    format = Expect(json, name, GraphFile.Format);
                    break;
                case "offsetUnit":
                    Expect(json, name, "utf16");
                    break;
                case "options":
                    file = file with { Options = ReadOptions(JObject.Load(json), file.Options) };
                    break;
                case "leftOut":
                    file = file with { Options = ReadLeftOut(JObject.Load(json), file.Options) };
                    break;
                case "documents":
                    file = file with { Documents = ReadList(json, name, ReadDocument) };
                    break;
                case "nodes":
                    file = file with { Nodes = ReadList(json, name, ReadNode) };
                    break;
                case "edges" or "links":
                    file = file with { Edges = ReadList(json, name, ReadEdge) };
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return format is not null
            ? file
            : throw new JsonException($"no \"format\":\"{GraphFile.Format}\": this is no graph.json of entitygraph");
    }

    private static string Expect(JsonTextReader json, string name, string expected) =>
        json.Value as string == expected
            ? expected
            : throw new JsonException($"'{name}' is '{json.Value}', expected '{expected}'");

    private static ImmutableArray<T> ReadList<T>(JsonTextReader json, string name, Func<JObject, T> read)
    {
        if (json.TokenType != JsonToken.StartArray)
        {
            throw new JsonException($"'{name}' is no list");
        }

        var items = ImmutableArray.CreateBuilder<T>();
        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            items.Add(read(JObject.Load(json)));
        }

        return items.ToImmutable();
    }

    private static GraphFileOptions ReadOptions(JObject json, GraphFileOptions options) =>
        options with
        {
            Kinds = [.. json.Texts("kinds").Select(Kind)],
            MinCount = json.NumberOrNull("minCount") ?? 1,
            Top = json.NumberOrNull("top"),
            Facts = json.Properties()
                .Where(property => !s_ownOptions.Contains(property.Name) && property.Value.Type == JTokenType.String)
                .ToImmutableSortedDictionary(
                    property => property.Name,
                    property => (string)property.Value!,
                    StringComparer.Ordinal
                ),
        };

    private static GraphFileOptions ReadLeftOut(JObject json, GraphFileOptions options) =>
        options with
        {
            LeftOutMentions = json["mentions"] is JObject mentions
                ? mentions
                    .Properties()
                    .ToImmutableSortedDictionary(
                        property => Kind(property.Name),
                        property => mentions.Number(property.Name)
                    )
                : options.LeftOutMentions,
            LeftOutCoMentions = json.NumberOrNull("coMentions") ?? 0,
        };

    private static EntityKind Kind(string text) =>
        SnakeCase.TryParse<EntityKind>(text, out var kind)
            ? kind
            : throw new JsonException(
                $"'{text}' is no kind of entity, expected one of {string.Join(", ", SnakeCase.All<EntityKind>())}"
            );

    private static DocumentSummary ReadDocument(JObject json) =>
        new(json.Text("id"))
        {
            Path = json.TextOrNull("path"),
            Source = json.TextOrNull("source"),
            Title = json.TextOrNull("title"),
            Date = json.DateOrNull("date"),
            Url = json.TextOrNull("url"),
            DuplicateOf = json.TextOrNull("duplicateOf"),
            WindowCount = json.Number("windows"),
            Entities =
            [
                .. json.List("entities", one => new EntityOccurrence(
                    new EntityId(one.Text("id")),
                    one.Number("mentions"),
                    one.Number("windows"),
                    one.Number("start")
                )
                {
                    NamedAt = one.NumberOrNull("nameStart") is { } start
                        ? new TextSpan(start, start + one.Text("name").Length)
                        : default,
                    NamedAs = one.TextOrNull("name") ?? "",
                }),
            ],
            Sentences =
            [
                .. json.List("sentences", one => new ShownSentence(
                    one.Number("index"),
                    new TextSpan(one.Number("start"), one.Number("end")),
                    one.Text("text")
                )),
            ],
        };

    private static GraphFileNode ReadNode(JObject json) =>
        new(
            new Entity(
                new EntityId(json.Text("id")),
                json.Enum<EntityKind>("kind") ?? EntityKind.Other,
                json.Text("label")
            )
            {
                Aliases = [.. json.Texts("aliases")],
                Country = json.TextOrNull("country"),
                IsDocumentBound = json.Flag("documentBound"),
            },
            []
        );

    private static GraphFileEdge ReadEdge(JObject json) =>
        new(
            new Relation(
                json.Enum<RelationKind>("kind") ?? throw new JsonException("an edge has no 'kind'"),
                json.TextOrNull("predicate"),
                new EntityId(json.Text("source")),
                new EntityId(json.Text("target")),
                json.Flag("undirected"),
                [.. json.List("evidence", EvidenceJson.Read)]
            ),
            []
        );
}
