using System.Collections.Immutable;
using System.Text;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>
/// Writes three tables: <c>name-nodes.csv</c>, <c>name-edges.csv</c> and <c>name-evidence.csv</c> beside the path
/// <c>name.csv</c>.
/// </summary>
/// <remarks>
/// UTF-8 without BOM, LF. The evidence table is not capped: one row for each piece of evidence of each edge written,
/// with its sentence.
/// </remarks>
public sealed class CsvExporter : IGraphExporter
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly ImmutableArray<string> s_evidenceColumns =
    [
        "edge",
        "document",
        "path",
        "date",
        "start",
        "end",
        "sentence",
        "text",
        "extractor",
        "score",
        "status",
        "negated",
        "modality",
        "claimed_by",
        "claimed_by_unknown",
        "happened",
        "attribution",
        "cue",
        "mode",
        "via",
        "tense",
        "stage",
        "event_code",
        "quad_class",
        "reported_start",
        "reported_end",
        "quote_start",
        "quote_end",
        "cue_sentence",
        "counted",
    ];

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string Description => "tables of nodes, edges and evidence";

    /// <inheritdoc/>
    public ExportReport Export(RelationGraph graph, string path, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new ExportOptions();
        options.Validate();
        var tables = new[]
        {
            ("nodes", Nodes(graph, options)),
            ("edges", Edges(graph, options)),
            ("evidence", Evidence(graph, options)),
        };
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, table) in tables)
        {
            var file = $"{Path.ChangeExtension(path, null)}-{name}{Path.GetExtension(path)}";
            OutputFile.Write(file, stream =>
            {
                using var writer = new StreamWriter(stream, s_utf8, leaveOpen: true);
                TableWriter.WriteCsv(table, writer);
            });
            files.Add(file);
        }

        return new ExportReport(files.ToImmutable(), 0);
    }

    private static Table Nodes(RelationGraph graph, ExportOptions options)
    {
        var columns = GraphColumns.Nodes(graph, options.Metrics);
        return new Table(
            ["id", .. columns.Select(column => column.Name)],
            graph.Nodes.Select(node => (object?[])[node.Id.Value, .. columns.Select(column => column.Get(graph, node))])
        );
    }

    private static Table Edges(RelationGraph graph, ExportOptions options)
    {
        var columns = GraphColumns.Edges(options);
        return new Table(
            ["id", "source", "target", .. columns.Select(column => column.Name)],
            graph
                .EdgesToShow(options.IncludeUnasserted)
                .Select(edge =>
                    (object?[])
                        [
                            edge.Id,
                            edge.Source.Value,
                            edge.Target.Value,
                            .. columns.Select(column => column.Get(graph, edge)),
                        ]
                )
        );
    }

    private static Table Evidence(RelationGraph graph, ExportOptions options) =>
        new(
            s_evidenceColumns,
            graph
                .EdgesToShow(options.IncludeUnasserted)
                .SelectMany(edge => edge.Evidence, (edge, evidence) => EvidenceRow(graph, edge, evidence))
        );

    private static object?[] EvidenceRow(RelationGraph graph, GraphEdge edge, Evidence evidence)
    {
        graph.TryGetDocument(evidence.DocumentId, out var document);
        graph.TryGetSentence(evidence.DocumentId, evidence.Sentence, out var sentence);
        return
        [
            edge.Id,
            evidence.DocumentId,
            document?.Path,
            GraphColumns.Date(document?.Date),
            evidence.Span.Start,
            evidence.Span.End,
            evidence.Sentence,
            sentence?.Text,
            evidence.Extractor,
            evidence.Score,
            evidence.Status == RelationStatus.None ? null : SnakeCase.Of(evidence.Status),
            evidence.Negated,
            SnakeCase.Of(evidence.Modality),
            evidence.ClaimedBy?.Value,
            evidence.ClaimedByUnknown,
            evidence.Happened,
            evidence.Attribution,
            evidence.Cue,
            evidence.Mode is { } mode ? SnakeCase.Of(mode) : null,
            evidence.Via is { } via ? SnakeCase.Of(via) : null,
            evidence.Tense is { } tense ? SnakeCase.Of(tense) : null,
            evidence.Stage is { } stage ? SnakeCase.Of(stage) : null,
            evidence.EventCode,
            evidence.QuadClass is { } quad ? SnakeCase.Of(quad) : null,
            evidence.Reported?.Start,
            evidence.Reported?.End,
            evidence.Quote?.Start,
            evidence.Quote?.End,
            evidence.CueSentence,
            graph.IsCounted(evidence.DocumentId),
        ];
    }
}
