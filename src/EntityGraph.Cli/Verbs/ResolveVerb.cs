using System.CommandLine;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary><c>entitygraph resolve</c>: the doubtful pairs of a graph, and one verb for each decision.</summary>
internal static class ResolveVerb
{
    private const int DefaultTop = 10;

    private enum AnswerFormat
    {
        Table,
        Json,
        Csv,
    }

    public static Command Create()
    {
        var graph = new Option<string>("--graph")
        {
            HelpName = "FILE",
            Description = "The graph.json to look through.",
            DefaultValueFactory = _ => "graph.json",
        };
        var judgements = new Option<string?>("--judgements")
        {
            HelpName = "FILE",
            Description = "File of judgements: what they decided is not asked again.",
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
            Description = $"At most this many pairs; a table shows {DefaultTop}, json and csv show all.",
        };
        var command = new Command(
            "resolve",
            "Lists pairs of entities that may be one, the most useful to decide on first. Its verbs write a "
                + "decision into a file of judgements, which build and extract obey."
        )
        {
            graph,
            judgements,
            format,
            top,
        };
        foreach (var verb in ResolveDecisions.Create())
        {
            command.Add(verb);
        }

        command.SetAction(parsed =>
        {
            var limit = parsed.GetValue(top);
            if (limit < 1)
            {
                throw new UsageException($"--top is {limit}, expected 1 or more.");
            }

            var form = Choice.One<AnswerFormat>(parsed.GetRequiredValue(format), "--format");
            var set = parsed.GetValue(judgements) is { } path
                ? JudgementFile.Load(path).Judgements
                : JudgementSet.Empty;
            var asked = new GraphJudgements(GraphInput.Read(parsed.GetRequiredValue(graph)));
            Write(CandidateAnswers.Of(asked.Replay(set), asked.Candidates(set)), form, limit);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(QueryAnswer answer, AnswerFormat format, int? top)
    {
        var rows = answer.Rows with { Rows = answer.Rows.Rows.Take(top ?? int.MaxValue) };
        switch (format)
        {
            case AnswerFormat.Csv:
                TableWriter.WriteCsv(rows, Console.Out);
                break;
            case AnswerFormat.Json:
                TableWriter.WriteJson(answer.Facts, "candidates", rows, Console.Out);
                break;
            default:
                var width = Console.IsOutputRedirected
                    ? QueryText.PageWidth
                    : Math.Max(QueryText.PageWidth / 2, Console.WindowWidth);
                answer.Text(new QueryText(Console.Out, width), top ?? DefaultTop);
                break;
        }

        Console.Out.Flush();
    }
}
