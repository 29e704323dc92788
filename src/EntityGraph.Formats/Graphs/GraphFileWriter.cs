using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace EntityGraph.Formats;

/// <summary>Writes <c>graph.json</c>: UTF-8 without BOM, LF, one document, node or edge a line.</summary>
/// <remarks>
/// Streams; equal files give equal bytes. Absent values and empty lists are left out. Numbers are invariant, scores
/// have 4 places. A lone surrogate is written as its <c>\u</c> escape.
/// </remarks>
public static class GraphFileWriter
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file; the stream stays open.</summary>
    public static void Write(GraphFile file, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(destination);
        using var text = new StreamWriter(destination, s_utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        using var json = new JsonTextWriter(text) { CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartObject();
        json.Text("format", GraphFile.Format);
        json.Text("offsetUnit", "utf16");

        // What networkx's node_link_graph asks for.
        json.Flag("directed", true);
        json.Flag("multigraph", true);
        json.WritePropertyName("graph");
        json.WriteStartObject();
        json.WriteEndObject();
        Line(json);
        WriteOptions(json, file.Options);
        json.List("documents", file.Documents, item => WriteDocument(json, item));
        json.List("nodes", file.Nodes, item => WriteNode(json, item));
        json.List("edges", file.Edges, item => WriteEdge(json, item));
        Line(json);
        json.WriteEndObject();
        Line(json);
    }

    private static void Line(JsonTextWriter json) => json.WriteWhitespace("\n");

    private static void Begin(JsonTextWriter json)
    {
        json.WriteStartObject();
        Line(json);
    }

    private static void WriteOptions(JsonTextWriter json, GraphFileOptions options)
    {
        json.WritePropertyName("options");
        json.WriteStartObject();
        json.Texts("kinds", [.. options.Kinds.Select(SnakeCase.Of)]);
        json.Number("minCount", options.MinCount);
        json.Number("top", options.Top);
        foreach (var (name, value) in options.Facts)
        {
            json.Text(name, value);
        }

        json.WriteEndObject();
        json.WritePropertyName("leftOut");
        json.WriteStartObject();
        json.WritePropertyName("mentions");
        json.WriteStartObject();
        foreach (var (kind, count) in options.LeftOutMentions)
        {
            json.Number(SnakeCase.Of(kind), count);
        }

        json.WriteEndObject();
        json.Number("coMentions", options.LeftOutCoMentions);
        json.WriteEndObject();
    }

    private static void WriteDocument(JsonTextWriter json, DocumentSummary document)
    {
        Begin(json);
        json.Text("id", document.Id);
        json.Text("path", document.Path);
        json.Text("source", document.Source);
        json.Text("title", document.Title);
        json.Text("date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Text("url", document.Url);
        json.Text("duplicateOf", document.DuplicateOf);
        json.Number("windows", document.WindowCount);
        json.List("entities", document.Entities, item => WriteOccurrence(json, item));
        json.List("sentences", document.Sentences, item => WriteSentence(json, item));
        json.WriteEndObject();
    }

    private static void WriteOccurrence(JsonTextWriter json, EntityOccurrence occurrence)
    {
        json.WriteStartObject();
        json.Text("id", occurrence.Entity.Value);
        json.Number("mentions", occurrence.MentionCount);
        json.Number("windows", occurrence.WindowCount);
        json.Number("start", occurrence.FirstStart);
        if (!occurrence.NamedAt.IsEmpty)
        {
            json.Number("nameStart", occurrence.NamedAt.Start);
            json.Text("name", occurrence.NamedAs);
        }

        json.WriteEndObject();
    }

    private static void WriteSentence(JsonTextWriter json, ShownSentence sentence)
    {
        json.WriteStartObject();
        json.Number("index", sentence.Index);
        json.Number("start", sentence.Span.Start);
        json.Number("end", sentence.Span.End);
        json.Text("text", sentence.Text);
        json.WriteEndObject();
    }

    private static void WriteNode(JsonTextWriter json, GraphFileNode node)
    {
        Begin(json);
        json.Text("id", node.Entity.Id.Value);
        json.Text("label", node.Entity.Name);
        json.Text("kind", SnakeCase.Of(node.Entity.Kind));
        json.Texts("aliases", node.Entity.Aliases);
        json.Text("country", node.Entity.Country);
        json.FlagIfTrue("documentBound", node.Entity.IsDocumentBound);
        WriteValues(json, node.Values);
        json.WriteEndObject();
    }

    private static void WriteEdge(JsonTextWriter json, GraphFileEdge edge)
    {
        Begin(json);
        json.Text("id", edge.Relation.Id);
        json.Text("source", edge.Relation.Source.Value);
        json.Text("target", edge.Relation.Target.Value);
        json.Text("kind", SnakeCase.Of(edge.Relation.Kind));
        json.Text("predicate", edge.Relation.Predicate);
        json.Flag("undirected", edge.Relation.Undirected);
        WriteValues(json, edge.Values);
        json.List("evidence", edge.Relation.Evidence, item => EvidenceJson.Write(json, item));
        json.WriteEndObject();
    }

    private static void WriteValues(JsonTextWriter json, IEnumerable<GraphFileValue> values)
    {
        foreach (var (name, value) in values)
        {
            json.Value(name, value);
        }
    }
}
