using System.Globalization;

namespace EntityGraph.Training;

/// <summary>The trainer's command line.</summary>
internal static class TrainingCommand
{
    public static int Run(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index + 1 < args.Length; index += 2)
        {
            options[args[index]] = args[index + 1];
        }

        var config = TrainingConfig.Read(args[0]);
        var corpora = options.GetValueOrDefault("--corpora", "../shared/corpora");
        var encoder = options.GetValueOrDefault("--encoder", "../shared/encoder");
        var work = options.GetValueOrDefault("--work", "artifacts/training");
        if (options.TryGetValue("--threads", out var threads))
        {
            TorchSharp.torch.set_num_threads(int.Parse(threads, CultureInfo.InvariantCulture));
        }

        new EncoderTrainer(config, corpora, encoder, Console.Error.WriteLine).Train(work);
        return 0;
    }
}
