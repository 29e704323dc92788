using System.Collections.Immutable;
using System.CommandLine;
using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary><c>evaluate</c>: scores against gold, compares with a baseline, holds gates.</summary>
internal sealed class EvaluateVerb
{
    private readonly ModelOption _model = new();
    private readonly JudgementsOption _judgements = new();
    private readonly Argument<string[]> _gold = new("GOLD")
    {
        Description =
            "Gold files, or folders with them: .conll (mentions), annotations .jsonl (mentions, "
            + "attributions, relations), PolNeAR .jsonl (attributions), .conllu (tokens and sentences, "
            + "syntax), GAP .tsv (pronouns), Re-DocRED .json (which names are one entity; relations, in "
            + "folds), CoNLL04 .txt (relations, learned from conll04.train.txt beside it).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _scheme = new("--scheme")
    {
        Description =
            $"How labels are scored: {string.Join(", ", LabelScheme.BuiltIn)}, or a file of lines gold|predicted TAB label TAB scored label.",
        DefaultValueFactory = _ => "entitygraph",
        HelpName = "NAME|FILE",
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description =
            "Compare with the figures and mentions kept in this file; an F1 that fell by more than the "
            + "tolerance exits with 3.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare the mentions with those of this model: a change for better or worse beside each F1.",
        HelpName = "NAME|FOLDER",
    };

    private readonly Option<bool> _update = new("--update")
    {
        Description = "Write the baseline file instead of comparing with it.",
    };

    private readonly Option<double> _tolerance = new("--tolerance")
    {
        Description = "By how much an F1 may fall below the baseline, in points.",
        CustomParser = result => NumberOption.Parse(result),
        DefaultValueFactory = _ => 1.0,
    };

    private readonly Option<string[]> _failUnder = new("--fail-under")
    {
        Description =
            "A figure that must not fall below a bound, else exit with 3; may be repeated. Figures: f1, "
            + "precision, recall, KIND.f1, relations.f1, attributions.mentions.f1, source.f1, upos, uas, las …",
        HelpName = "FIGURE=BOUND",
    };

    private readonly Option<int> _differences = new("--differences")
    {
        Description = "List up to this many differences of each sort.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _across = new("--across")
    {
        Description =
            "Score resolving across documents on .conllu files whose names carry identities (GUM): links "
            + "between mentions of different documents.",
    };

    private readonly Option<bool> _namesOnly = new("--names-only")
    {
        Description = "Re-DocRED: score names alone, without a model; relations across sentences take many minutes.",
    };

    public static Command Create() => new EvaluateVerb().CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("evaluate", "Score the analysis against gold.");
        command.Add(_gold);
        command.Add(_scheme);
        command.Add(_against);
        command.Add(_baseline);
        command.Add(_update);
        command.Add(_tolerance);
        command.Add(_failUnder);
        command.Add(_differences);
        command.Add(_across);
        command.Add(_namesOnly);
        _model.AddTo(command);
        _judgements.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_against) is not null && parsed.GetValue(_baseline) is not null)
        {
            throw new UsageException("--against and --baseline both name what to compare with: give one.");
        }

        var gates = (parsed.GetValue(_failUnder) ?? []).Select(Gate).ToArray();
        if (Across(parsed) is { } across)
        {
            var held = gates.Select(gate => Check(gate, across)).ToArray();
            new EvaluationText(Console.Out, 0).Gates(held);
            return held.All(check => check.Passed) ? ExitCode.Done : ExitCode.GateMissed;
        }

        var scheme = Scheme(parsed.GetRequiredValue(_scheme));
        var gold = GoldFiles.Find(parsed.GetRequiredValue(_gold));
        var text = new EvaluationText(Console.Out, parsed.GetValue(_differences));
        var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var path in gold[GoldKind.DocRed])
        {
            var names = ResolutionRun.Names(path);
            metrics.AddRange(names.Metrics);
            text.Names(path, names);
        }

        var passed =
            (gold.All(group => group.Key == GoldKind.DocRed) && parsed.GetValue(_namesOnly))
            || Model(parsed, gold, scheme, text, metrics);
        var checks = gates.Select(gate => Check(gate, metrics)).ToArray();
        text.Gates(checks);
        return passed && checks.All(check => check.Passed) ? ExitCode.Done : ExitCode.GateMissed;
    }

    private bool Model(
        ParseResult parsed,
        ILookup<GoldKind, string> gold,
        LabelScheme scheme,
        EvaluationText text,
        ImmutableSortedDictionary<string, double>.Builder metrics
    )
    {
        var pipeline = new AnalysisPipelineBuilder()
            .UseAnalyzer(_model.Load(parsed))
            .WithJudgements(_judgements.Load(parsed))
            .Create();
        Console.Out.WriteLine($"model {pipeline.ModelName}");
        var scores = new ModelScores(new GoldRun(pipeline, scheme), scheme, text, metrics);
        return scores.Score(gold, report =>
            Other(parsed, gold, scheme) is { } other ? other.Compare(report, 1) : Against(parsed, report)
        );
    }

    // What is scored across documents has gold of its own and nothing in common with the rest.
    private ImmutableSortedDictionary<string, double>? Across(ParseResult parsed)
    {
        var paths = GoldFiles.Find(parsed.GetRequiredValue(_gold)).SelectMany(group => group).ToList();
        if (parsed.GetValue(_across))
        {
            return new AcrossRun(Console.Out).Identities(paths);
        }

        return paths.TrueForAll(path =>
            path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && ResolutionPairReader.IsPairs(path)
        )
            ? new AcrossRun(Console.Out).Pairs(paths, _model.Load(parsed))
            : null;
    }

    // The other model's run takes the place of a baseline; what it gets more right fails no run.
    private Baseline? Other(ParseResult parsed, ILookup<GoldKind, string> gold, LabelScheme scheme)
    {
        if (parsed.GetValue(_against) is not { } model)
        {
            return null;
        }

        var pipeline = new AnalysisPipelineBuilder()
            .UseAnalyzer(AnalyzerLoader.Load(ModelOption.FolderOf(model, "--against")))
            .Create();
        Console.Out.WriteLine($"against {pipeline.ModelName}");
        var run = new GoldRun(pipeline, scheme);
        var pairs = run.Annotations(gold[GoldKind.Annotations])
            .Where(static pair => pair.HasMentions)
            .Select(run.Compare);
        return Baseline.Of(
            MentionEvaluator.Evaluate(run.Conll(gold[GoldKind.Conll], new CountryEvaluator()).Concat(pairs), scheme)
        );
    }

    private BaselineComparison? Against(ParseResult parsed, MentionReport report)
    {
        if (parsed.GetValue(_baseline) is not { } path)
        {
            return null;
        }

        if (parsed.GetValue(_update))
        {
            Baseline.Of(report).Write(path);
            Console.Error.WriteLine($"wrote      {path}");
            return null;
        }

        return File.Exists(path)
            ? Baseline.Read(path).Compare(report, parsed.GetValue(_tolerance) / 100)
            : throw new UsageException($"{path}: no such baseline; --update writes it.");
    }

    private static MetricGate Gate(string text)
    {
        try
        {
            return MetricGate.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--fail-under: {exception.Message}");
        }
    }

    private static MetricCheck Check(MetricGate gate, IReadOnlyDictionary<string, double> metrics)
    {
        try
        {
            return gate.Check(metrics);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--fail-under: {exception.Message}");
        }
    }

    private static LabelScheme Scheme(string name)
    {
        if (File.Exists(name))
        {
            return LabelScheme.Read(name);
        }

        return LabelScheme.BuiltIn.Contains(name)
            ? LabelScheme.Named(name)
            : throw new UsageException(
                $"--scheme: no file and no scheme '{name}'; there are {string.Join(", ", LabelScheme.BuiltIn)}."
            );
    }
}
