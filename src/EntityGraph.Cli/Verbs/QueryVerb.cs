using System.CommandLine;
using System.Text;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary><c>entitygraph query WHAT [ENTITY…] --graph graph.json</c>.</summary>
internal static class QueryVerb
{
    private const int DefaultTop = 20;

    private static readonly Dictionary<string, int> s_entities = new(StringComparer.Ordinal)
    {
        ["who-mentions"] = 1,
        ["mentioned-by"] = 1,
        ["between"] = 2,
        ["neighbours"] = 1,
        ["path"] = 2,
        ["top"] = 0,
        ["evidence"] = 1,
    };

    private enum AnswerFormat
    {
        Table,
        Json,
        Csv,
    }

    public static Command Create()
    {
        var what = new Argument<string>("what")
        {
            Description = "who-mentions X, mentioned-by X, between X Y, neighbours X, path X Y, top, evidence EDGE.",
        };
        var entities = new Argument<string[]>("entity")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Id, name or alias of an entity; for evidence the id of an edge.",
        };
        var graph = new Option<string>("--graph")
        {
            HelpName = "FILE",
            Description = "The graph.json to ask.",
            DefaultValueFactory = _ => "graph.json",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "table, json or csv.",
            DefaultValueFactory = _ => "table",
        };
        var top = new Option<int?>("--top")
        {
            HelpName = "N",
            Description = $"At most this many answers; a table shows {DefaultTop}, json and csv show all.",
        };
        var output = new Option<string?>("--out")
        {
            HelpName = "FILE",
            Description = "Where to write; standard output otherwise.",
        };
        var options = new QueryOptions();
        var command = new Command(
            "query",
            "Asks a graph: who mentions whom, who is connected to whom, and which sentence says so."
        )
        {
            what,
            entities,
            graph,
            format,
            top,
            output,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var query = parsed.GetRequiredValue(what);
            var names = parsed.GetValue(entities) ?? [];
            CheckCount(query, names);
            var limit = parsed.GetValue(top);
            if (limit < 1)
            {
                throw new UsageException($"--top is {limit}, expected 1 or more.");
            }

            var form = Choice.One<AnswerFormat>(parsed.GetRequiredValue(format), "--format");
            var filter = options.Filter(parsed, query == "evidence" ? Voice.Any : Voice.Narrator);
            var path = parsed.GetValue(output);
            if (path is not null)
            {
                OutputFolder.Check(path);
            }

            var answer = Ask(GraphInput.Read(parsed.GetRequiredValue(graph)), query, names, filter);
            Write(answer, form, limit, path);
            return ExitCode.Done;
        });
        return command;
    }

    private static void CheckCount(string query, string[] names)
    {
        if (!s_entities.TryGetValue(query, out var expected))
        {
            throw new UsageException($"query does not know '{query}'; it knows {string.Join(", ", s_entities.Keys)}.");
        }

        if (names.Length != expected)
        {
            var wanted = expected switch
            {
                0 => "no entity",
                1 => query == "evidence" ? "one edge id" : "one entity",
                _ => "two entities",
            };
            var hint = names.Length > expected ? " Put a name of several words in quotation marks." : "";
            throw new UsageException($"query {query} asks for {wanted}, but {names.Length} given.{hint}");
        }
    }

    private static QueryAnswer Ask(RelationGraph graph, string query, string[] names, QueryFilter filter) =>
        query switch
        {
            "who-mentions" => AttributionAnswers.WhoMentions(
                graph.Resolve(names[0]),
                graph.WhoMentions(names[0], filter)
            ),
            "mentioned-by" => AttributionAnswers.MentionedBy(
                graph.Resolve(names[0]),
                graph.MentionedBy(names[0], filter)
            ),
            "between" when graph.Resolve(names[0]).Id == graph.Resolve(names[1]).Id => throw new UsageException(
                $"query between asks for two entities, but both are {graph.Resolve(names[0]).Id}."
            ),
            "between" => EdgeAnswers.Between(
                graph.Resolve(names[0]),
                graph.Resolve(names[1]),
                graph.Between(names[0], names[1], filter)
            ),
            "neighbours" => EdgeAnswers.Neighbours(graph.Resolve(names[0]), graph.Neighbours(names[0], filter)),
            "path" => EdgeAnswers.Path(
                graph.Resolve(names[0]),
                graph.Resolve(names[1]),
                graph.PathBetween(names[0], names[1], filter)
            ),
            "evidence" => EvidenceAnswers.Of(names[0], graph.EvidenceOf(names[0], filter)),
            _ => filter.RelationKinds.IsEmpty && filter.Predicates.IsEmpty
                ? EdgeAnswers.TopEntities(graph.TopEntities(filter))
                : EdgeAnswers.TopEdges(graph.TopEdges(filter)),
        };

    private static void Write(QueryAnswer answer, AnswerFormat format, int? top, string? path)
    {
        using var file = path is null
            ? null
            : new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var destination = file ?? Console.Out;
        var rows = answer.Rows with { Rows = answer.Rows.Rows.Take(top ?? int.MaxValue) };
        switch (format)
        {
            case AnswerFormat.Csv:
                TableWriter.WriteCsv(rows, destination);
                break;
            case AnswerFormat.Json:
                TableWriter.WriteJson(answer.Facts, "answers", rows, destination);
                break;
            default:
                var width =
                    path is null && !Console.IsOutputRedirected
                        ? Math.Max(QueryText.PageWidth / 2, Console.WindowWidth)
                        : QueryText.PageWidth;
                answer.Text(new QueryText(destination, width), top ?? DefaultTop);
                break;
        }

        destination.Flush();
    }
}
