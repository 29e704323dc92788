using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>Evidence in <c>graph.json</c>, its fields named as in <c>annotations.jsonl</c>.</summary>
internal static class GraphFileEvidence
{
    public static void Write(JsonTextWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.Text("document", evidence.DocumentId);
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
        json.Number("attribution", evidence.Attribution);
        json.Text("cue", evidence.Cue);
        json.Text("mode", evidence.Mode is { } mode ? SnakeCase.Of(mode) : null);
        json.Text("via", evidence.Via is { } via ? SnakeCase.Of(via) : null);
        json.Span("reported", evidence.Reported);
        json.Span("quote", evidence.Quote);
        json.Number("cueSentence", evidence.CueSentence);
        json.WriteEndObject();
    }

    public static Evidence Read(JObject json) => new(
        json.Text("document"),
        new TextSpan(json.Number("start"), json.Number("end")),
        json.Number("sentence"),
        json.Text("extractor"),
        json.Score("score"))
    {
        Status = json.Enum<RelationStatus>("status") ?? RelationStatus.None,
        Negated = json.Flag("negated"),
        Modality = json.Enum<Modality>("modality") ?? Modality.Asserted,
        ClaimedBy = json.TextOrNull("claimedBy") is { } claimant ? new EntityId(claimant) : null,
        ClaimedByUnknown = json.Flag("claimedByUnknown"),
        Happened = json.TextOrNull("happened"),
        Attribution = json.NumberOrNull("attribution"),
        Cue = json.TextOrNull("cue"),
        Mode = json.Enum<AttributionMode>("mode"),
        Via = json.Enum<TargetVia>("via"),
        Reported = json.SpanOrNull("reported"),
        Quote = json.SpanOrNull("quote"),
        CueSentence = json.NumberOrNull("cueSentence"),
    };
}
