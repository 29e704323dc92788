using System.CommandLine;
using System.Globalization;
using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary>
/// <c>train</c>: fits a fast model to one's own gold, or the one that ships to the corpora, and writes its folder with
/// its card.
/// </summary>
internal sealed partial class TrainVerb
{
    private readonly CorporaOption _corpora = new();
    private readonly TeacherOption _teacher = new();
    private readonly Option<string[]> _data = new("--data")
    {
        Description =
            "CoNLL file of one's own gold to train on, with any labels; may be repeated. No corpora are needed then.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _dev = new("--dev")
    {
        Description =
            "With --data: CoNLL file to score on; may be repeated. Without it, a tenth of the data is held "
            + "out to score on.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _scheme = new("--scheme")
    {
        Description =
            "With --data: what kinds the labels are, as lines gold TAB label TAB kind (or a scheme of "
            + "evaluate); else common names of labels are known, others are of kind other.",
        HelpName = "FILE",
    };

    private readonly Option<string> _model = new("--model")
    {
        Description =
            "With --data: the fast model to build on, shipped by name or a folder. With --attributions: the "
            + "model whose spans are linked (default: accurate).",
        DefaultValueFactory = _ => "fast",
        HelpName = "NAME|FOLDER",
    };

    private readonly Option<bool> _fresh = new("--fresh")
    {
        Description = "With --data: learn the weights from the data alone, not on from those of --model.",
    };

    private readonly Option<string> _out = new("--out", "-o")
    {
        Description = "Model folder to write.",
        Required = true,
        HelpName = "FOLDER",
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of every random choice; one seed gives one model.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int?> _passes = new("--passes")
    {
        Description =
            "Passes over the training sentences (default: 8; with --data more where there are few sentences).",
    };

    private readonly Option<DateOnly> _date = new("--date")
    {
        Description = "Day that the card shows (default: today).",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
    };

    private readonly Option<int> _thinning = new("--thinning")
    {
        Description = "Without --data: take one in this many documents, for a quick trial.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _across = new("--across")
    {
        Description =
            "Fit the score that resolves entities across documents to the corpora instead, and write its "
            + "weights; --out is a file (data/resolution/pair-score.json).",
    };

    public static Command Create() => new TrainVerb().CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "train",
            "Train a fast model on one's own gold (--data), or on the corpora, and write its folder with its card."
        );
        command.Add(_data);
        command.Add(_dev);
        command.Add(_scheme);
        command.Add(_model);
        command.Add(_fresh);
        _corpora.AddTo(command);
        command.Add(_out);
        command.Add(_seed);
        command.Add(_passes);
        command.Add(_date);
        command.Add(_thinning);
        command.Add(_across);
        command.Add(_attributions);
        _teacher.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_passes) < 1)
        {
            throw new UsageException($"--passes is a whole number of at least 1, not {parsed.GetValue(_passes)}.");
        }

        var folder = parsed.GetRequiredValue(_out);
        if (parsed.GetValue(_across))
        {
            return Across(parsed, folder);
        }

        if (parsed.GetValue(_attributions))
        {
            return Attributions(parsed, folder);
        }

        if (File.Exists(folder))
        {
            throw new UsageException($"{folder}: is a file; --out names a folder.");
        }

        if (parsed.GetValue(_data) is { Length: > 0 } data)
        {
            return OnGold(parsed, data, folder);
        }

        if (parsed.GetValue(_dev) is { Length: > 0 } || parsed.GetValue(_scheme) is not null || parsed.GetValue(_fresh))
        {
            throw new UsageException("--dev, --scheme and --fresh go with --data: name the gold to train on.");
        }

        return OnCorpora(parsed, folder);
    }

    private int Across(ParseResult parsed, string path)
    {
        var corpus = Path.Combine(_corpora.Folder(parsed), "relations", "redocred.dev.json");
        if (!File.Exists(corpus))
        {
            throw new InputException(corpus, "no such file.");
        }

        var fit = PairScoreFitting.Fit(SimulatedPairs.Of(DocRedReader.Read(corpus), parsed.GetValue(_seed)));
        File.WriteAllText(path, fit.Json);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"pairs      {fit.SameCount} that are one, {fit.OtherCount} that are two, both simulated; {fit.Accuracy:P1} right at even odds on themselves"
            )
        );
        Console.Error.WriteLine($"wrote      {path}");
        return ExitCode.Done;
    }

    private int OnGold(ParseResult parsed, string[] data, string folder)
    {
        var dev = parsed.GetValue(_dev) ?? [];
        var options = new GoldTrainerOptions
        {
            DataFiles = [.. data],
            DevFiles = [.. dev],
            BaseFolder = ModelOption.FolderOf(parsed.GetRequiredValue(_model)),
            OutputFolder = folder,
            KindOf = Kinds(parsed.GetValue(_scheme)),
            KeepsWeights = !parsed.GetValue(_fresh),
            Seed = parsed.GetValue(_seed),
            Passes = parsed.GetValue(_passes),
            Date = parsed.GetValue(_date),
        };
        if (data.Concat(dev).FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            throw new InputException(missing, "no such file.");
        }

        if (Path.GetFullPath(folder) == Path.GetFullPath(options.BaseFolder))
        {
            throw new UsageException($"{folder}: is the model to build on; --out names another folder.");
        }

        var report = GoldTrainer.Train(options, new LineProgress());
        foreach (var (label, kind) in report.Labels)
        {
            Console.Error.WriteLine(
                $"label      {label}: {SnakeCase.Of(kind)}, {report.Mentions.GetValueOrDefault(label)} names"
            );
        }

        Write(report.Scores, folder, report.Bytes);
        return ExitCode.Done;
    }

    private int OnCorpora(ParseResult parsed, string folder)
    {
        if (parsed.GetValue(_thinning) < 1)
        {
            throw new UsageException($"--thinning is a whole number of at least 1, not {parsed.GetValue(_thinning)}.");
        }

        var options = new FastTrainerOptions
        {
            CorporaFolder = _corpora.Folder(parsed),
            OutputFolder = folder,
            Seed = parsed.GetValue(_seed),
            Passes = parsed.GetValue(_passes) ?? FastTrainerOptions.UsualPasses,
            Date = parsed.GetValue(_date),
            Thinning = parsed.GetValue(_thinning),
            Teacher = _teacher.Read(parsed),
        };
        var report = FastTrainer.Train(options, new LineProgress());
        Write(report.Scores, folder, report.Bytes);
        return ExitCode.Done;
    }

    private static Func<string, MentionKind?> Kinds(string? path) =>
        path switch
        {
            null => _ => null,
            _ when File.Exists(path) => LabelScheme.Read(path).KindOf,
            _ when LabelScheme.BuiltIn.Contains(path) => LabelScheme.Named(path).KindOf,
            _ => throw new UsageException(
                $"--scheme: no file and no scheme '{path}'; there are {string.Join(", ", LabelScheme.BuiltIn)}."
            ),
        };

    private static void Write(IReadOnlyCollection<FastScore> scores, string folder, long bytes)
    {
        var width = Math.Max("label".Length, scores.Select(score => score.Kind.Length).DefaultIfEmpty().Max());
        Console.Out.WriteLine($"data               {"label".PadRight(width)}      P      R     F1    gold");
        foreach (var score in scores)
        {
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{score.Corpus, -18} {score.Kind.PadRight(width)}  {score.Precision, 5:F1}  {score.Recall, 5:F1}  {score.F1, 5:F1}  {score.Gold, 6}"
                )
            );
        }

        Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"wrote      {folder} ({bytes / 1e6:F1} MB)")
        );
    }

    // Progress<T> would print on another thread, out of order.
    private sealed class LineProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
