using System.Globalization;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>The trainer's command line.</summary>
internal static class TrainingCommand
{
    private const string Help = """
        Fine-tunes the encoder with its heads and writes model folders.

          train CONFIG --out FOLDER     train by a configuration, then write the model folder with its card;
                                        an interrupted run goes on from its last whole pass; of several
                                        configurations (commas part them) the mean of the weights is written,
                                        one that is named twice counts twice
          export CONFIG --out FOLDER    write the model folder from the run in --work
          pronouns --model FOLDER       make the scorer of pronouns over a finished folder's states and put it
                                        there (or, with --out, into a copy)
          relations --model FOLDER      make the classifier of pairs over a finished folder's states and put it there
          check                         hold the encoder against its reference numbers

        Options:
          --model DIR        pronouns, relations: the folder (default models/accurate)
          --corpora DIR      corpora (default ../shared/corpora)
          --encoder DIR      pretrained encoder: model.safetensors, vocab.txt (default ../shared/encoder)
          --start DIR        go on from the weights of this model folder instead of the pretrained encoder
          --work DIR         checkpoints, about 270 MB (default artifacts/training)
          --weights FILES    export: these weights, averaged where commas part several, instead of the run's
          --precision P      floats, eight_bit (default) or seven_bit
          --date DATE        day that the card shows (default: today)
          --threads N        threads of the training (default: all processors)

        Example:
          dotnet run -c Release --project src/EntityGraph.Training -- train src/EntityGraph.Training/accurate.json,src/EntityGraph.Training/accurate.json,src/EntityGraph.Training/accurate-names.json --out models/accurate
        """;

    private static readonly string[] s_options =
    [
        "--out",
        "--model",
        "--corpora",
        "--encoder",
        "--start",
        "--work",
        "--weights",
        "--precision",
        "--date",
        "--threads",
    ];

    /// <summary>Runs one command; returns the exit code: 0 done, 2 bad usage or input.</summary>
    public static int Run(string[] args)
    {
        if (args.Length == 0 || args.Contains("--help") || args.Contains("-h"))
        {
            Console.Out.WriteLine(Help);
            return 0;
        }

        try
        {
            Run(args[0], Positional(args), Options(args));
            return 0;
        }
        catch (Exception error) when (error is FormatException or EntityGraphException or IOException)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
    }

    private static void Run(string verb, string? path, Dictionary<string, string> options)
    {
        var corpora = options.GetValueOrDefault("--corpora", "../shared/corpora");
        var encoder = options.GetValueOrDefault("--encoder", "../shared/encoder");
        var work = options.GetValueOrDefault("--work", "artifacts/training");
        if (options.TryGetValue("--threads", out var threads))
        {
            TorchSharp.torch.set_num_threads(int.Parse(threads, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        if (verb == "check")
        {
            Console.Out.WriteLine(EncoderCheck.Run(encoder));
            return;
        }

        if (verb == "pronouns")
        {
            var model = options.GetValueOrDefault("--model", "models/accurate");
            new PronounWriter(corpora, Console.Error.WriteLine).Write(model, options.GetValueOrDefault("--out", model));
            return;
        }

        if (verb == "relations")
        {
            new RelationWriter(corpora, Console.Error.WriteLine).Write(
                options.GetValueOrDefault("--model", "models/accurate")
            );
            return;
        }

        if (verb is not ("train" or "export") || path is null)
        {
            throw new FormatException(
                $"expected 'train CONFIG', 'export CONFIG', 'pronouns', 'relations' or 'check', found '{verb} {path}'; see --help."
            );
        }

        var folder = options.GetValueOrDefault("--out") ?? throw new FormatException($"{verb}: expected --out FOLDER.");
        if (
            !SnakeCase.TryParse<ExportPrecision>(
                options.GetValueOrDefault("--precision", "eight_bit"),
                out var precision
            )
        )
        {
            throw new FormatException(
                $"--precision: expected floats, eight_bit or seven_bit, found '{options["--precision"]}'."
            );
        }

        var date = options.TryGetValue("--date", out var day)
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var runs = new TrainingRuns(path.Split(','));
        if (verb == "train")
        {
            Console.Error.WriteLine(EncoderCheck.Run(encoder));
            runs.Train(corpora, encoder, work, Console.Error.WriteLine, options.GetValueOrDefault("--start"));
        }

        var weights = options.TryGetValue("--weights", out var files)
            ? WeightAverage.Of(files.Split(',').Select(WeightSet.Read))
            : runs.Finished(work, options.GetValueOrDefault("--start"));
        new ModelWriter(corpora, encoder, Console.Error.WriteLine).Write(weights, runs.Config, folder, precision, date);
        if (runs.Config.Heads.Contains(TrainingHeads.Syntax) && Directory.Exists(Path.Combine(corpora, "coref")))
        {
            new PronounWriter(corpora, Console.Error.WriteLine).Write(folder, folder);
            new RelationWriter(corpora, Console.Error.WriteLine).Write(folder);
        }
    }

    private static string? Positional(string[] args) => args.Length > 1 && !args[1].StartsWith('-') ? args[1] : null;

    private static Dictionary<string, string> Options(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = Positional(args) is null ? 1 : 2; index < args.Length; index += 2)
        {
            if (!s_options.Contains(args[index]) || index + 1 == args.Length)
            {
                throw new FormatException(
                    $"expected one of {string.Join(", ", s_options)} with a value, found '{args[index]}'; see --help."
                );
            }

            options[args[index]] = args[index + 1];
        }

        return options;
    }
}
