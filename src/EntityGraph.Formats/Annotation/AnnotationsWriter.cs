using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;

namespace EntityGraph.Formats;

/// <summary>
/// Writes <c>annotations.jsonl</c>: one document a line, in UTF-8 with LF, fields always in the same order.
/// </summary>
/// <remarks>Scores have 4 places; absent values are left out. Not thread-safe.</remarks>
public sealed partial class AnnotationsWriter
{
    private readonly TextWriter _output;
    private readonly OffsetUnit _unit;

    /// <summary>Creates a writer; the output stays open.</summary>
    /// <param name="output">Gets one line a document.</param>
    /// <param name="unit">What offsets count.</param>
    public AnnotationsWriter(TextWriter output, OffsetUnit unit = OffsetUnit.Utf16)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _unit = unit;
    }

    /// <summary>Writes one document.</summary>
    public void Write(DocumentAnnotations annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        var mapped =
            _unit == OffsetUnit.Utf16
                ? annotations
                : OffsetMap.ToCodePoints(annotations.Document.Text).Map(annotations, annotations.Document.Zones);
        using (
            var json = new JsonTextWriter(_output)
            {
                CloseOutput = false,
                AutoCompleteOnClose = false,
                Culture = CultureInfo.InvariantCulture,
            }
        )
        {
            Write(json, mapped);
        }

        _output.Write('\n');
    }

    private void Write(JsonTextWriter json, DocumentAnnotations annotations)
    {
        var document = annotations.Document;
        json.WriteStartObject();
        json.Text("id", document.Id);
        json.Text("path", document.Path);
        json.Text("source", document.Source);
        json.Text("title", document.Title);
        json.Text("date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Text("url", document.Url);
        json.Text("language", document.Language);
        json.Text("phenomenon", annotations.Phenomenon);
        json.Texts("layers", annotations.Layers);
        json.Text("offsetUnit", SnakeCase.Of(_unit));
        json.Text("text", document.Text);
        json.List("zones", document.Zones, zone =>
        {
            json.WriteStartObject();
            json.Text("kind", SnakeCase.Of(zone.Kind));
            WriteSpan(json, zone.Span);
            json.WriteEndObject();
        });
        json.Spans("sentences", annotations.Sentences);
        WriteSyntax(json, annotations);
        json.List("mentions", annotations.Mentions, mention => WriteMention(json, mention));
        json.List("entities", annotations.Entities, entity => WriteEntity(json, entity));
        json.List("attributions", annotations.Attributions, attribution => WriteAttribution(json, attribution));
        WriteAttributionSpans(json, annotations.AttributionSpans);
        json.List("relations", annotations.Relations, relation => WriteRelation(json, relation));
        json.WriteEndObject();
    }

    private static void WriteMention(JsonTextWriter json, MentionAnnotation mention)
    {
        json.WriteStartObject();
        json.Number("id", mention.Id);
        WriteSpan(json, mention.Span);
        json.Text("kind", SnakeCase.Of(mention.Kind));
        json.Text("form", SnakeCase.Of(mention.Form));
        json.Text("label", string.IsNullOrEmpty(mention.Label) ? null : mention.Label);
        json.ScoreIfAny("score", mention.Score);
        json.Text("entity", mention.Entity?.Value);
        if (!mention.Members.IsEmpty)
        {
            WriteIds(json, "members", mention.Members);
        }

        json.Text("reason", mention.Reason is { } reason ? SnakeCase.Of(reason) : null);
        json.WriteEndObject();
    }

    private static void WriteEntity(JsonTextWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.Text("id", entity.Id.Value);
        json.Text("kind", SnakeCase.Of(entity.Kind));
        json.Text("name", entity.Name);
        json.Texts("aliases", entity.Aliases);
        json.Text("country", entity.Country);
        WriteYears(json, entity);
        json.WriteEndObject();
    }

    private static void WriteYears(JsonTextWriter json, Entity entity)
    {
        if (FormerStates.Of(entity) is { } state)
        {
            json.Number("existedFrom", state.Since);
            json.Number("existedUntil", state.Until);
        }

        var former = FormerStates.NamesOf(entity);
        if (!former.IsEmpty)
        {
            json.List("formerNames", former, one =>
            {
                json.WriteStartObject();
                json.Text("name", one.Name);
                json.Number("from", one.State.Since);
                json.Number("until", one.State.Until);
                json.WriteEndObject();
            });
        }
    }

    private static void WriteAttribution(JsonTextWriter json, AttributionAnnotation attribution)
    {
        json.WriteStartObject();
        json.Number("id", attribution.Id);
        json.Number("parent", attribution.Parent);
        json.Spans("source", attribution.Source);
        json.Spans("cue", attribution.Cue);
        json.Text("cueLemma", attribution.CueLemma);
        json.Spans("content", attribution.Content);
        WriteIds(json, "speakers", attribution.Speakers);
        json.Text("speakerForm", attribution.SpeakerForm is { } form ? SnakeCase.Of(form) : null);
        json.Text(
            "speakerVia",
            attribution.SpeakerVia == SpeakerVia.None ? null : SnakeCase.Of(attribution.SpeakerVia)
        );
        WriteIds(json, "relays", attribution.Relays);
        WriteIds(json, "audience", attribution.Audience);
        json.List("targets", attribution.Targets, target =>
        {
            json.WriteStartObject();
            json.Text("entity", target.Entity?.Value);
            json.Number("mention", target.Mention);
            json.Text("via", SnakeCase.Of(target.Via));
            json.WriteEndObject();
        });
        json.Text("type", SnakeCase.Of(attribution.Type));
        json.Text("mode", SnakeCase.Of(attribution.Mode));
        json.Text("stance", attribution.Stance);
        json.Flag("negated", attribution.Negated);
        json.Text("modality", SnakeCase.Of(attribution.Modality));
        json.ScoreIfAny("score", attribution.Score);
        json.WriteEndObject();
    }

    private static void WriteRelation(JsonTextWriter json, Relation relation)
    {
        json.WriteStartObject();
        json.Text("kind", SnakeCase.Of(relation.Kind));
        json.Text("predicate", relation.Predicate);
        json.Text("source", relation.Source.Value);
        json.Text("target", relation.Target.Value);
        json.FlagIfTrue("undirected", relation.Undirected);
        json.List("evidence", relation.Evidence, evidence => EvidenceJson.Write(json, evidence, withDocument: false));
        json.WriteEndObject();
    }

    private static void WriteIds(JsonTextWriter json, string name, ImmutableArray<EntityId> ids) =>
        json.Texts(name, [.. ids.Select(id => id.Value)]);

    private static void WriteSpan(JsonTextWriter json, TextSpan span)
    {
        json.Number("start", span.Start);
        json.Number("end", span.End);
    }
}
