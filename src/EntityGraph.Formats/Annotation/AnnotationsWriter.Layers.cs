using Newtonsoft.Json;

namespace EntityGraph.Formats;

/// <summary>The layers of a model: columns with one cell for each token, and spans.</summary>
public sealed partial class AnnotationsWriter
{
    // "tokens":[[0,4],…],"syntax":{"upos":[…],"heads":[…],"relations":[…],"uposScores":[…],"headScores":[…],"relationScores":[…]}
    private static void WriteSyntax(JsonTextWriter json, DocumentAnnotations annotations)
    {
        if (annotations.Syntax is not { } syntax)
        {
            return;
        }

        json.Spans("tokens", annotations.Tokens);
        json.WritePropertyName("syntax");
        json.WriteStartObject();
        json.List("upos", syntax.Words, word => json.WriteValue(word.PartOfSpeech));
        json.List("heads", syntax.Words, word => json.WriteValue(word.Head));
        json.List("relations", syntax.Words, word => json.WriteValue(word.Relation));
        json.List("uposScores", syntax.Words, word => json.ScoreValue(word.PartOfSpeechScore));
        json.List("headScores", syntax.Words, word => json.ScoreValue(word.HeadScore));
        json.List("relationScores", syntax.Words, word => json.ScoreValue(word.RelationScore));
        json.WriteEndObject();
    }

    // "attributionSpans":[{"part":"source","start":0,"end":9,"score":0.98},…]
    private static void WriteAttributionSpans(JsonTextWriter json, AttributionLayer? layer)
    {
        if (layer is null)
        {
            return;
        }

        json.List("attributionSpans", layer.Spans, span =>
        {
            json.WriteStartObject();
            json.Text("part", SnakeCase.Of(span.Part));
            WriteSpan(json, span.Span);
            json.Score("score", span.Score);
            json.WriteEndObject();
        });
    }
}
