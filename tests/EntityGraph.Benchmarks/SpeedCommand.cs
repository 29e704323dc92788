using System.Diagnostics;
using System.Globalization;
using EntityGraph.Learning;
using Microsoft.ML.OnnxRuntime;

namespace EntityGraph.Benchmarks;

/// <summary>
/// Measures what the accurate tagger costs beside the bare ONNX Runtime call on the same windows, and prints a Markdown
/// table.
/// </summary>
/// <remarks>
/// Every variant runs once in each round, one after the other, so that what else the machine does falls on all alike.
/// Beside the clock the processor time is shown: words in a second of one core, which hardly changes where others use
/// the machine too.
/// </remarks>
internal sealed class SpeedCommand(SpeedOptions options)
{
    public int Run(TextWriter output)
    {
        var tokenizer = new Tokenizer();
        var documents = BenchmarkInput.Documents(options.Input).ConvertAll(tokenizer.Tokenize);
        var words = documents.Sum(document => BenchmarkInput.CountWords(document.Text));
        using var analyzers = new Analyzers();
        var variants = new List<(string Name, Action Run)>();
        AddBare(variants, documents, analyzers);
        foreach (var model in options.Models)
        {
            foreach (var workers in new[] { 1, 2 })
            {
                var analyzer = analyzers.Add(AccurateAnalyzer.Load(model, workers));
                variants.Add(
                    ($"{Path.GetFileName(model)}: names alone, {workers} worker(s)", () =>
                        Analyze(documents, analyzer, workers, AnalysisLayers.Mentions)
                    )
                );
                variants.Add(
                    ($"{Path.GetFileName(model)}: every layer, {workers} worker(s)", () =>
                        Analyze(documents, analyzer, workers, analyzer.Layers)
                    )
                );
            }
        }

        Print(output, words, variants);
        return 0;
    }

    private void AddBare(List<(string Name, Action Run)> variants, List<TokenizedDocument> documents, Analyzers owner)
    {
        var model = options.Models[0];
        var loaded = owner.Add(EncoderModel.Load(ModelFolder.Open(model)));
        var windows = documents
            .SelectMany(document =>
                WindowPacker.Pack(
                    loaded.Words,
                    EncoderWords.Of(loaded.Words, document),
                    [.. document.Sentences.Select(sentence => sentence.TokenEnd)],
                    loaded.Settings.WindowLength
                )
            )
            .ToArray();
        using var session = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        var bare = owner.Add(new InferenceSession(Path.Combine(model, EncoderModel.EncoderFile), session));
        variants.Add(
            ($"{Path.GetFileName(model)}: bare ONNX Runtime, names, {windows.Length} windows, 1 thread", () =>
                Array.ForEach(windows, window => RunBare(bare, window))
            )
        );
        var engine = owner.Add(new EncoderEngine(loaded));
        variants.Add(
            ($"{Path.GetFileName(model)}: the same through ML.NET, 1 thread", () =>
                Array.ForEach(windows, window => engine.Names(window))
            )
        );
    }

    private static void RunBare(InferenceSession session, EncodedWindow window)
    {
        using var ids = OrtValue.CreateTensorValueFromMemory(window.Ids, [1, window.Ids.Length]);
        using var shapes = OrtValue.CreateTensorValueFromMemory(window.Shapes, [1, window.Shapes.Length]);
        using var run = new RunOptions();
        using var result = session.Run(run, ["ids", "shapes"], [ids, shapes], ["names"]);
    }

    private static void Analyze(
        List<TokenizedDocument> documents,
        AccurateAnalyzer analyzer,
        int workers,
        AnalysisLayers layers
    ) =>
        Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = workers }, document =>
            analyzer.Analyze(document, layers)
        );

    private void Print(TextWriter output, int words, List<(string Name, Action Run)> variants)
    {
        var clock = variants.ConvertAll(_ => new List<double>());
        var processor = variants.ConvertAll(_ => new List<double>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            for (var index = 0; index < variants.Count; index++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var watch = Stopwatch.StartNew();
                variants[index].Run();
                if (round > 0)
                {
                    clock[index].Add(watch.Elapsed.TotalSeconds);
                    processor[index].Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
                }
            }
        }

        output.WriteLine(
            Invariant(
                $"{words:N0} words of {Path.GetFileName(Path.TrimEndingDirectorySeparator(options.Input))}, median of {options.Rounds} rounds; {Environment.ProcessorCount} processors."
            )
        );
        output.WriteLine();
        output.WriteLine("| what | words a second | words a core second | time of a core, first = 1 |");
        output.WriteLine("|:--|--:|--:|--:|");
        for (var index = 0; index < variants.Count; index++)
        {
            var share = Median(processor[index]) / Median(processor[0]);
            output.WriteLine(
                Invariant(
                    $"| {variants[index].Name} | {words / Median(clock[index]):N0} | {words / Median(processor[index]):N0} | {share:F2} |"
                )
            );
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Disposes what it is given, last first.</summary>
    private sealed class Analyzers : IDisposable
    {
        private readonly Stack<IDisposable> _owned = [];

        public T Add<T>(T owned)
            where T : IDisposable
        {
            _owned.Push(owned);
            return owned;
        }

        public void Dispose()
        {
            while (_owned.TryPop(out var owned))
            {
                owned.Dispose();
            }
        }
    }
}
