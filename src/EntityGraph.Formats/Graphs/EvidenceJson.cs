using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>
/// Evidence in <c>graph.json</c> and <c>annotations.jsonl</c>; the latter leaves out the document, gold the sentence,
/// extractor and score too.
/// </summary>
internal static class EvidenceJson
{
    public static void Write(JsonTextWriter json, Evidence evidence, bool withDocument = true)
    {
        json.WriteStartObject();
        json.Text("document", withDocument ? evidence.DocumentId : null);
        json.Number("start", evidence.Span.Start);
        json.Number("end", evidence.Span.End);
        json.Number("sentence", evidence.Sentence);
        json.Text("extractor", evidence.Extractor);
        json.Score("score", evidence.Score);
        if (evidence.Status != RelationStatus.None)
        {
            json.Text("status", SnakeCase.Of(evidence.Status));
        }

        json.FlagIfTrue("negated", evidence.Negated);
        json.Text("modality", SnakeCase.Of(evidence.Modality));
        json.Text("claimedBy", evidence.ClaimedBy?.Value);
        json.FlagIfTrue("claimedByUnknown", evidence.ClaimedByUnknown);
        json.Text("happened", evidence.Happened);
        json.Text("tense", evidence.Tense is { } tense ? SnakeCase.Of(tense) : null);
        json.Text("stage", evidence.Stage is { } stage ? SnakeCase.Of(stage) : null);
        json.Text("eventCode", evidence.EventCode);
        json.Text("quadClass", evidence.QuadClass is { } quad ? SnakeCase.Of(quad) : null);
        json.Number("attribution", evidence.Attribution);
        json.Text("cue", evidence.Cue);
        json.Text("mode", evidence.Mode is { } mode ? SnakeCase.Of(mode) : null);
        json.Text("via", evidence.Via is { } via ? SnakeCase.Of(via) : null);
        json.Span("reported", evidence.Reported);
        json.Span("quote", evidence.Quote);
        json.Number("cueSentence", evidence.CueSentence);
        json.WriteEndObject();
    }

    public static Evidence Read(JObject json) =>
        Read(json, json.Text("document"), json.Number("sentence"), json.Text("extractor"), json.Score("score"));

    /// <summary>
    /// Reads evidence of a known document; what gold leaves out becomes sentence 0, extractor "gold", score 1.
    /// </summary>
    public static Evidence Read(JObject json, string documentId) =>
        Read(
            json,
            documentId,
            json.NumberOrNull("sentence") ?? 0,
            json.TextOrNull("extractor") ?? "gold",
            json.ScoreOrNull("score") ?? 1
        );

    private static Evidence Read(JObject json, string documentId, int sentence, string extractor, double score) =>
        new(documentId, new TextSpan(json.Number("start"), json.Number("end")), sentence, extractor, score)
        {
            Status = json.Enum<RelationStatus>("status") ?? RelationStatus.None,
            Negated = json.Flag("negated"),
            Modality = json.Enum<Modality>("modality") ?? Modality.Asserted,
            ClaimedBy = json.TextOrNull("claimedBy") is { } claimant ? new EntityId(claimant) : null,
            ClaimedByUnknown = json.Flag("claimedByUnknown"),
            Happened = json.TextOrNull("happened"),
            Tense = json.Enum<Tense>("tense"),
            Stage = json.Enum<CrimeStage>("stage"),
            EventCode = json.TextOrNull("eventCode"),
            Attribution = json.NumberOrNull("attribution"),
            Cue = json.TextOrNull("cue"),
            Mode = json.Enum<AttributionMode>("mode"),
            Via = json.Enum<TargetVia>("via"),
            Reported = json.SpanOrNull("reported"),
            Quote = json.SpanOrNull("quote"),
            CueSentence = json.NumberOrNull("cueSentence"),
        };
}
