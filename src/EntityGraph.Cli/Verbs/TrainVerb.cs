using System.CommandLine;
using System.Globalization;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary><c>train</c>: fits the fast model to the corpora and writes its folder with its card.</summary>
internal sealed class TrainVerb
{
    private readonly CorporaOption _corpora = new();
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

    private readonly Option<DateOnly> _date = new("--date")
    {
        Description = "Day that the card shows (default: today).",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
    };

    private readonly Option<int> _thinning = new("--thinning")
    {
        Description = "Take one in this many documents: for a quick trial.",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create() => new TrainVerb().CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("train", "Train the fast model on the corpora and write its folder with its card.");
        _corpora.AddTo(command);
        command.Add(_out);
        command.Add(_seed);
        command.Add(_date);
        command.Add(_thinning);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_thinning) < 1)
        {
            throw new UsageException($"--thinning is a whole number of at least 1, not {parsed.GetValue(_thinning)}.");
        }

        var options = new FastTrainerOptions
        {
            CorporaFolder = _corpora.Folder(parsed),
            OutputFolder = parsed.GetRequiredValue(_out),
            Seed = parsed.GetValue(_seed),
            Date = parsed.GetValue(_date),
            Thinning = parsed.GetValue(_thinning),
        };
        var report = FastTrainer.Train(options, new LineProgress());
        Console.Out.WriteLine("corpus             kind      P      R     F1");
        foreach (var score in report.Scores)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{score.Corpus,-18} {score.Kind,-5} {score.Precision,5:F1}  {score.Recall,5:F1}  {score.F1,5:F1}"));
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote      {options.OutputFolder} ({report.Bytes / 1e6:F1} MB)"));
        return ExitCode.Done;
    }

    // Progress<T> would print on another thread, out of order.
    private sealed class LineProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
