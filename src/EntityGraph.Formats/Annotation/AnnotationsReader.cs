using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>Reads <c>annotations.jsonl</c>, made by the tool or by hand (gold). Unknown fields are ignored.</summary>
public static class AnnotationsReader
{
    /// <summary>The documents of a file, lazily, in its order; empty lines are passed over.</summary>
    /// <exception cref="DataFormatException">A line is no JSON object, lacks its text, or has a field of the wrong
    /// shape: with path and line.</exception>
    public static IEnumerable<DocumentAnnotations> Read(string path)
    {
        using var reader = new StreamReader(path);
        foreach (var annotations in Read(reader, path))
        {
            yield return annotations;
        }
    }

    /// <summary>The documents of a reader, lazily, in its order.</summary>
    /// <param name="reader">One document a line; stays open.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    /// <exception cref="DataFormatException">See <see cref="Read(string)"/>.</exception>
    public static IEnumerable<DocumentAnnotations> Read(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return ReadLine(line, path, number);
            }
        }
    }

    private static DocumentAnnotations ReadLine(string line, string path, int number)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line))
            {
                DateParseHandling = DateParseHandling.None,
            };
            return JToken.ReadFrom(reader) is JObject json
                ? ReadDocument(json)
                : throw new JsonException("expected one JSON object a line");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException)
        {
            throw new DataFormatException(path, number, exception.Message.TrimEnd('.') + ".");
        }
    }

    private static DocumentAnnotations ReadDocument(JObject json)
    {
        var text = json.Text("text");
        var zones = json.List("zones", item => new Zone(json.Required<ZoneKind>(item, "kind"), Span(item)))
            .ToImmutableArray();
        var document = new Document(text, json.TextOrNull("id"))
        {
            Path = json.TextOrNull("path"),
            Source = json.TextOrNull("source"),
            Title = json.TextOrNull("title"),
            Date = json.DateOrNull("date"),
            Url = json.TextOrNull("url"),
            Language = json.TextOrNull("language"),
        };
        var annotations = new DocumentAnnotations(document)
        {
            Phenomenon = json.TextOrNull("phenomenon"),
            Layers = [.. json.Texts("layers")],
            Sentences = [.. json.Spans("sentences")],
            Mentions = [.. json.List("mentions", item => ReadMention(json, item)).OrderBy(mention => mention.Span)],
            Entities = [.. json.List("entities", item => ReadEntity(json, item))],
            Attributions = [.. json.List("attributions", item => ReadAttribution(json, item))],
            Relations = [.. json.List("relations", item => ReadRelation(json, item, document.Id))],
        };
        var unit = json.Enum<OffsetUnit>("offsetUnit") ?? OffsetUnit.Utf16;
        var map = unit == OffsetUnit.Codepoints ? OffsetMap.FromCodePoints(text) : OffsetMap.Identity(text);
        return map.Map(annotations, zones);
    }

    private static MentionAnnotation ReadMention(JObject document, JObject json) =>
        new(json.NumberOrNull("id") ?? 0, Span(json), document.Required<MentionKind>(json, "kind"))
        {
            Form = json.Enum<MentionForm>("form") ?? MentionForm.Name,
            Label = json.TextOrNull("label"),
            Score = json.ScoreOrNull("score"),
            Entity = Id(json, "entity"),
            Members = Ids(json, "members") is { IsEmpty: false } members ? members : [],
            Reason = Reason(json),
        };

    // Gold made by hand may write "full name" for full_name.
    private static ResolutionReason? Reason(JObject json) =>
        SnakeCase.TryParse(json.TextOrNull("reason")?.Replace(' ', '_'), out ResolutionReason reason) ? reason : null;

    private static Entity ReadEntity(JObject document, JObject json) =>
        new(new EntityId(json.Text("id")), document.Required<EntityKind>(json, "kind"), json.Text("name"))
        {
            Aliases = [.. json.Texts("aliases")],
            Country = json.TextOrNull("country"),
        };

    private static AttributionAnnotation ReadAttribution(JObject document, JObject json) =>
        new(json.NumberOrNull("id") ?? 0, [.. json.Spans("source")], [.. json.Spans("cue")], [.. json.Spans("content")])
        {
            Parent = json.NumberOrNull("parent"),
            CueLemma = json.TextOrNull("cueLemma") ?? "",
            Speakers = Ids(json, "speakers"),
            SpeakerForm = json.Enum<MentionForm>("speakerForm"),
            SpeakerVia = json.Enum<SpeakerVia>("speakerVia") ?? SpeakerVia.None,
            Relays = Ids(json, "relays"),
            Audience = Ids(json, "audience"),
            Targets =
            [
                .. json.List("targets", item => new TargetAnnotation(
                    Id(item, "entity"),
                    item.NumberOrNull("mention"),
                    document.Required<TargetVia>(item, "via")
                )),
            ],
            Type = json.Enum<AttributionType>("type") ?? AttributionType.Speech,
            Mode = json.Enum<AttributionMode>("mode") ?? AttributionMode.Indirect,
            Stance = json.TextOrNull("stance") ?? "neutral",
            Negated = json.Flag("negated"),
            Modality = json.Enum<Modality>("modality") ?? Modality.Asserted,
            Score = json.ScoreOrNull("score"),
        };

    private static Relation ReadRelation(JObject document, JObject json, string documentId) =>
        new(
            document.Required<RelationKind>(json, "kind"),
            json.TextOrNull("predicate"),
            new EntityId(json.Text("source")),
            new EntityId(json.Text("target")),
            json.Flag("undirected"),
            [.. json.List("evidence", item => EvidenceJson.Read(item, documentId))]
        );

    private static T Required<T>(this JObject document, JObject json, string name)
        where T : struct, Enum =>
        json.Enum<T>(name)
        ?? throw new JsonException(
            $"no '{name}' in {json.ToString(Formatting.None)} of document '{document.TextOrNull("id")}'"
        );

    private static TextSpan Span(JObject json) => new(json.Number("start"), json.Number("end"));

    private static EntityId? Id(JObject json, string name) => json.TextOrNull(name) is { } id ? new EntityId(id) : null;

    private static ImmutableArray<EntityId> Ids(JObject json, string name) =>
        [.. json.Texts(name).Select(id => new EntityId(id))];
}
