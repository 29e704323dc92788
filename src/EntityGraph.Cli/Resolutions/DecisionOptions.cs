using System.CommandLine;
using System.Globalization;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>
/// What every decision of <c>resolve</c> asks for: the graph, the file, who, why, when; and how it is written.
/// </summary>
internal sealed class DecisionOptions
{
    private readonly Option<string> _graph = new("--graph")
    {
        HelpName = "FILE",
        Description = "The graph.json that the entities are looked up in.",
        DefaultValueFactory = _ => "graph.json",
    };

    private readonly Option<string> _judgements = new("--judgements")
    {
        HelpName = "FILE",
        Description = "The file of judgements to add a line to; made where it is missing.",
        Required = true,
    };

    private readonly Option<string> _by = new("--by")
    {
        HelpName = "NAME",
        Description = "Who decides.",
        Required = true,
    };
    private readonly Option<string> _why = new("--why")
    {
        HelpName = "TEXT",
        Description = "Why.",
        Required = true,
    };
    private readonly Option<string?> _when = new("--when")
    {
        HelpName = "TIME",
        Description = "When, as 2026-05-01 or 2026-05-01T09:30:00Z; now, if not given.",
    };
    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Show the line and what it would change; write nothing.",
    };

    public void AddTo(Command command)
    {
        Option[] options = [_graph, _judgements, _by, _why, _when, _dryRun];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>Makes the judgement, checks it against the file and writes it, or shows what it would change.</summary>
    public int Decide(ParseResult parsed, Func<GraphJudgements, RelationGraph, JudgementFile, Judgement> make)
    {
        var graph = GraphInput.Read(parsed.GetRequiredValue(_graph));
        var file = JudgementFile.Load(parsed.GetRequiredValue(_judgements), mayBeNew: true);
        var judgement = Signed(parsed, make(new GraphJudgements(graph), graph, file));
        var changed = file.Append(judgement);
        var line = changed.Judgements.Judgements[^1].Line;
        if (parsed.GetValue(_dryRun))
        {
            Console.Out.WriteLine($"would add {changed.Path}({line}): {judgement}");
            ReplayText.Write(graph, file.Judgements, changed.Judgements, judgement, Console.Out);
            return ExitCode.Done;
        }

        OutputFolder.Check(changed.Path);
        changed.Save();
        Console.Error.WriteLine($"added {changed.Path}({line}): {judgement}");
        WarnOfNames(changed, judgement);
        Console.Error.WriteLine(
            $"next  entitygraph build … --judgements {changed.Path} --out {parsed.GetRequiredValue(_graph)}"
        );
        return ExitCode.Done;
    }

    private static void WarnOfNames(JudgementFile file, Judgement judgement)
    {
        if (judgement.Verb != JudgementVerb.Suppress)
        {
            return;
        }

        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            if (file.Judgements.Hides(line))
            {
                Console.Error.WriteLine(
                    $"note  {file.Path}({number}) still shows the name: delete that line if nobody is to read it there."
                );
            }
        }

        Console.Error.WriteLine("note  graphs and exports written before still show the name: build them again.");
    }

    private Judgement Signed(ParseResult parsed, Judgement judgement)
    {
        var (by, why) = (parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(why))
        {
            throw new UsageException("--by and --why say who decides and why; neither may be empty.");
        }

        var when = parsed.GetValue(_when)
            ?? TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        judgement = judgement with { By = by, When = when, Why = why };
        return judgement.Verb == JudgementVerb.Suppress && JudgementSet.Of([judgement]).Hides($"{by}\n{why}")
            ? throw new UsageException("--by or --why shows the name that is to be suppressed.")
            : judgement;
    }
}
