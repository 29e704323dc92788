using System.Collections.Immutable;
using System.CommandLine;
using EntityGraph.Export;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary><c>build</c>: documents to graph.</summary>
internal sealed class BuildVerb
{
    private readonly InputArguments _inputs = new();
    private readonly ModelOption _model = new();
    private readonly Option<string[]> _out = new("--out", "-o")
    {
        Description =
            "Where to write; the format by extension (.graphml, .json, .csv). May be repeated. Without it "
            + "graph.json goes to standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string> _window = new("--window")
    {
        Description = "Where two names must stand together to be a co-mention.",
        DefaultValueFactory = _ => "sentence",
    };

    private readonly Option<int> _minCount = new("--min-count")
    {
        Description = "Leave out co-mention edges of less weight.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<double> _minScore = new("--min-score")
    {
        Description =
            "Leave out co-mentions of which one name is less certain than this, in [0, 1], and where it is "
            + "given other relations of less score.",
        DefaultValueFactory = _ => new CoMentionOptions().MinScore,
    };

    private readonly RelationOptions _relations = new();
    private readonly Option<int?> _top = new("--top")
    {
        Description = "Keep a co-mention edge only among this many strongest of one of its two entities.",
    };

    private readonly Option<string[]> _kinds = new("--kinds")
    {
        Description =
            "Kinds of node, comma-separated: person, organisation, country, location, other; +KIND adds to "
            + "the first three.",
        HelpName = "KINDS",
    };

    private readonly Option<string[]> _zones = new("--zones")
    {
        Description =
            "Parts of an article that relations come from, comma-separated: title, body, byline, dateline, "
            + "caption, boilerplate; +ZONE adds to title and body.",
        HelpName = "ZONES",
    };

    private readonly Option<bool> _adjectives = new("--adjectives")
    {
        Description = "Let adjectives (\"Russian\") count as co-mentions of their country.",
    };

    private readonly Option<bool> _attitudes = new("--include-attitudes")
    {
        Description = "Let belief, intention and evidence make 'mentions' edges too, not only speech and writing.",
    };

    private readonly Option<bool> _countDuplicates = new("--count-duplicates")
    {
        Description = "Count near-duplicate articles in weights as if they were different ones.",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Documents analysed at the same time; the result does not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly JudgementsOption _judgements = new();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress and no summary." };

    public static Command Create() => new BuildVerb().CreateCommand();

    private Command CreateCommand()
    {
        _window.AcceptOnlyFromAmong([.. SnakeCase.All<CoMentionWindow>()]);
        var command = new Command("build", "Read documents and build their graph.");
        _inputs.AddTo(command);
        Option[] options =
        [
            _out,
            _window,
            _minCount,
            _minScore,
            _top,
            _kinds,
            _zones,
            _adjectives,
            _attitudes,
            _countDuplicates,
            _threads,
            _quiet,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }

        _relations.AddTo(command);
        _judgements.AddTo(command);
        _model.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = (parsed.GetValue(_out) ?? []).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var path in paths)
        {
            OutputFolder.Check(path);
        }

        var exporters = paths.Select(path => (Path: path, Exporter: GraphExporters.ForPath(path))).ToArray();

        var options = Options(parsed);
        var judgements = _judgements.Load(parsed);
        var corpus = _inputs.Open(parsed);
        var pipeline = CreatePipeline(parsed, options.Graph.Kinds, judgements);
        var quiet = parsed.GetValue(_quiet);
        BuildResult result;
        using (var progress = new ProgressReporter(quiet))
        {
            result = pipeline.Run(corpus, options, progress, cancellation);
        }

        SkipReporter.Warn(result.Report);
        if (result.Report.DocumentCount == 0)
        {
            SkipReporter.Skipped(result.Report.Skipped);
            throw new UsageException("nothing could be read.");
        }

        foreach (var (path, exporter) in exporters)
        {
            exporter.Export(result.Graph, path);
        }

        if (paths.Length == 0)
        {
            using var output = Console.OpenStandardOutput();
            GraphJson.Write(result.Graph, output);
        }

        Say(result, paths, quiet);
        if (!quiet)
        {
            JudgementsOption.Summarize(judgements, result.Report);
        }

        var isMissed = JudgementsOption.Report(judgements, result.Report.Judgements);
        return isMissed
            ? ExitCode.Skipped
            : SkipReporter.ExitCodeOf(result.Report.DocumentCount, result.Report.Skipped.Length);
    }

    private static void Say(BuildResult result, string[] paths, bool quiet)
    {
        var summary = new BuildSummary(result, paths);
        if (!quiet)
        {
            summary.WriteTo(Console.Error);
        }

        SkipReporter.Skipped(result.Report.Skipped);
        if (!quiet)
        {
            summary.WriteNext(Console.Error);
        }
    }

    private AnalysisPipeline CreatePipeline(ParseResult parsed, IEnumerable<EntityKind> kinds, JudgementSet judgements)
    {
        var zones = Choice.Parse(parsed.GetValue(_zones), _zones.Name, ZoneKind.Title, ZoneKind.Body);
        var window = Choice.One<CoMentionWindow>(parsed.GetRequiredValue(_window), _window.Name);
        return new AnalysisPipelineBuilder()
            .WithJudgements(judgements)
            .UseAnalyzer(_model.Load(parsed))
            .UseCoMention(
                new CoMentionOptions
                {
                    Window = window,
                    Kinds = [.. kinds],
                    IncludeAdjectives = parsed.GetValue(_adjectives),
                    Zones = zones,
                    MinScore = Share(parsed.GetValue(_minScore), _minScore.Name),
                }
            )
            .UseAttributionRelations(
                new AttributionRelationOptions
                {
                    IncludeAttitudes = parsed.GetValue(_attitudes),
                    Zones = [.. zones.Order()],
                }
            )
            .Create();
    }

    private BuildOptions Options(ParseResult parsed)
    {
        var kinds = Choice.Parse(
            parsed.GetValue(_kinds),
            _kinds.Name,
            EntityKind.Person,
            EntityKind.Organisation,
            EntityKind.Country
        );
        return new BuildOptions
        {
            Threads = Positive(parsed.GetValue(_threads), _threads.Name),
            FindDuplicates = !parsed.GetValue(_countDuplicates),
            Graph = new RelationGraphOptions
            {
                Kinds = [.. kinds],
                Relations = _relations.Filter(
                    parsed,
                    parsed.GetResult(_minScore) is { Implicit: false } ? parsed.GetValue(_minScore) : 0
                ),
                MinCount = Positive(parsed.GetValue(_minCount), _minCount.Name),
                Top = parsed.GetValue(_top) is { } top ? Positive(top, _top.Name) : null,
                Facts = ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [
                        KeyValuePair.Create("note", "machine-extracted: check the source"),
                        KeyValuePair.Create("window", parsed.GetRequiredValue(_window)),
                    ]
                ),
            },
        };
    }

    private static int Positive(int value, string option) =>
        value >= 1 ? value : throw new UsageException($"{option} is a whole number of at least 1, not {value}.");

    private static double Share(double value, string option) =>
        value is >= 0 and <= 1 ? value : throw new UsageException($"{option} is a number from 0 to 1, not {value}.");
}
