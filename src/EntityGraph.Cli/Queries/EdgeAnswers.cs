using System.Collections.Immutable;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Writes edges, entities and paths.</summary>
internal static class EdgeAnswers
{
    private static readonly ImmutableArray<string> s_edgeColumns =
    [
        "edge",
        "kind",
        "predicate",
        "cue",
        "source",
        "source_name",
        "target",
        "target_name",
        "undirected",
        "weight",
        "npmi",
        "status",
        "last",
        "document",
        "path",
        "date",
        "start",
        "end",
        "sentence",
    ];

    private static readonly ImmutableArray<string> s_entityColumns =
    [
        "id",
        "name",
        "kind",
        "country",
        "mentions",
        "documents",
        "first",
        "last",
    ];

    public static QueryAnswer Between(GraphNode first, GraphNode second, ImmutableArray<EdgeAnswer> answers) =>
        new(
            [new("query", "between"), new("first", first.Id.Value), new("second", second.Id.Value)],
            new Table(s_edgeColumns, answers.Select(Row)),
            (text, top) =>
            {
                text.Line(
                    $"{QueryText.Named(first)} and {QueryText.Named(second)}  {QueryText.Count(answers.Length, "edge")}"
                );
                Edges(text, answers, top, answer =>
                    $"{answer.Source.Entity.Name} {Arrow(answer)} {answer.Target.Entity.Name}"
                );
            }
        );

    public static QueryAnswer Neighbours(GraphNode node, ImmutableArray<EdgeAnswer> answers) =>
        new(
            [new("query", "neighbours"), new("entity", node.Id.Value), new("name", node.Entity.Name)],
            new Table(s_edgeColumns, answers.Select(Row)),
            (text, top) =>
            {
                var neighbours = answers.Select(answer => answer.Other(node.Id).Id).Distinct().Count();
                text.Line(
                    $"{QueryText.Named(node)}  {QueryText.Count(neighbours, "neighbour")}, {QueryText.Count(answers.Length, "edge")}"
                );
                Edges(text, answers, top, answer => Neighbour(answer, node));
            }
        );

    public static QueryAnswer TopEdges(ImmutableArray<EdgeAnswer> answers) =>
        new([new("query", "top")], new Table(s_edgeColumns, answers.Select(Row)), (text, top) =>
        {
            text.Line($"{QueryText.Count(answers.Length, "edge")}, heaviest first");
            Edges(text, answers, top, answer =>
                $"{answer.Source.Entity.Name} {Arrow(answer)} {answer.Target.Entity.Name}"
            );
        });

    public static QueryAnswer TopEntities(ImmutableArray<EntityAnswer> answers) =>
        new(
            [new("query", "top")],
            new Table(
                s_entityColumns,
                answers.Select(answer =>
                    (object?[])
                        [
                            answer.Node.Id.Value,
                            answer.Node.Entity.Name,
                            SnakeCase.Of(answer.Node.Entity.Kind),
                            answer.Node.Entity.Country,
                            answer.MentionCount,
                            answer.DocumentCount,
                            DateOrNull(answer.First),
                            DateOrNull(answer.Last),
                        ]
                )
            ),
            (text, top) =>
            {
                text.Line($"{(answers.Length == 1 ? "1 entity" : $"{answers.Length} entities")}, most mentioned first");
                if (answers.IsEmpty)
                {
                    return;
                }

                text.Line();
                text.Columns(
                    ["name", "kind", "mentions", "documents", "first", "last", "id"],
                    answers
                        .Take(top)
                        .Select(answer =>
                            (object[])
                                [
                                    answer.Node.Entity.Name,
                                    SnakeCase.Of(answer.Node.Entity.Kind),
                                    answer.MentionCount,
                                    answer.DocumentCount,
                                    QueryText.Date(answer.First),
                                    QueryText.Date(answer.Last),
                                    answer.Node.Id.Value,
                                ]
                        )
                );
                text.More(Math.Min(top, answers.Length), answers.Length);
            }
        );

    public static QueryAnswer Path(GraphNode from, GraphNode to, ImmutableArray<PathStep> steps) =>
        new(
            [new("query", "path"), new("from", from.Id.Value), new("to", to.Id.Value)],
            new Table(
                ["from", "to", .. s_edgeColumns],
                steps.Select(step => (object?[])[step.From.Id.Value, step.To.Id.Value, .. Row(step.Edge)])
            ),
            (text, _) =>
            {
                text.Line(
                    from.Id == to.Id ? $"{QueryText.Named(from)} is both ends"
                    : steps.IsEmpty ? $"no path from {QueryText.Named(from)} to {QueryText.Named(to)}"
                    : $"{QueryText.Named(from)} to {QueryText.Named(to)}  {QueryText.Count(steps.Length, "step")}"
                );
                Edges(text, [.. steps.Select(step => step.Edge)], steps.Length, answer =>
                    $"{answer.Source.Entity.Name} {Arrow(answer)} {answer.Target.Entity.Name}"
                );
            }
        );

    private static void Edges(QueryText text, ImmutableArray<EdgeAnswer> answers, int top, Func<EdgeAnswer, string> who)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        text.Line();
        text.Columns(
            ["who", "kind", "what", "times", "last", "shown by"],
            answers
                .Take(top)
                .Select(answer =>
                    (object[])
                        [
                            who(answer),
                            SnakeCase.Of(answer.Edge.Kind),
                            answer.Edge.Predicate ?? answer.Edge.Cue ?? "",
                            answer.Weight,
                            QueryText.Date(answer.Last),
                            EvidenceAnswers.Voiced(answer.Evidence[0], text.SnippetLength),
                        ]
                )
        );
        text.More(Math.Min(top, answers.Length), answers.Length);
    }

    private static string Arrow(EdgeAnswer answer) => answer.Edge.Undirected ? "–" : "→";

    private static string Neighbour(EdgeAnswer answer, GraphNode node) =>
        answer.Edge.Undirected ? $"– {answer.Other(node.Id).Entity.Name}"
        : answer.Source.Id == node.Id ? $"→ {answer.Target.Entity.Name}"
        : $"← {answer.Source.Entity.Name}";

    private static string? DateOrNull(DateOnly? date) => date is null ? null : QueryText.Date(date);

    private static object?[] Row(EdgeAnswer answer)
    {
        var shown = answer.Evidence[0];
        return
        [
            answer.Edge.Id,
            SnakeCase.Of(answer.Edge.Kind),
            answer.Edge.Predicate,
            answer.Edge.Cue,
            answer.Source.Id.Value,
            answer.Source.Entity.Name,
            answer.Target.Id.Value,
            answer.Target.Entity.Name,
            answer.Edge.Undirected,
            answer.Weight,
            answer.Edge.Npmi,
            answer.Edge.Status == RelationStatus.None ? null : SnakeCase.Of(answer.Edge.Status),
            DateOrNull(answer.Last),
            shown.Document.Id,
            shown.Document.Path,
            DateOrNull(shown.Document.Date),
            shown.Evidence.Span.Start,
            shown.Evidence.Span.End,
            shown.Sentence.Text,
        ];
    }
}
