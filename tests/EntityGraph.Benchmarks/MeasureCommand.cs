using System.Globalization;
using System.Text.Json;

namespace EntityGraph.Benchmarks;

/// <summary>
/// Measures whole runs of <c>entitygraph build</c>, <c>tag</c> or <c>extract</c> over growing corpora and prints a
/// Markdown table.
/// </summary>
internal sealed class MeasureCommand
{
    private const int StartUpRuns = 5;
    private const double Mebibyte = 1024 * 1024;
    private readonly MeasureOptions _options;

    public MeasureCommand(MeasureOptions options) => _options = options;

    public int Run(TextWriter output, TextWriter messages)
    {
        if (!File.Exists(_options.Command))
        {
            messages.WriteLine(
                $"{_options.Command}: not there; build it with dotnet build -c Release src/EntityGraph.Cli, or name it with --command."
            );
            return 2;
        }

        var documents = BenchmarkInput.Documents(_options.Input);
        var corpus = new PerturbedCorpus(documents, _options.Words);
        IReadOnlyList<int> sizes =
            _options.Documents.Count > 0
                ? _options.Documents
                : [documents.Count, documents.Count * 10, documents.Count * 100];
        var folder = Directory.CreateTempSubdirectory("entitygraph-measure-").FullName;
        try
        {
            output.WriteLine(
                Invariant(
                    $"Simulated articles of about {_options.Words} words, drawn from the {documents.Count} of {Path.GetFileName(Path.TrimEndingDirectorySeparator(_options.Input))}; {Environment.ProcessorCount} processors."
                )
            );
            output.WriteLine(
                Invariant(
                    $"Start-up (`entitygraph --version`, median of {StartUpRuns}): {StartUp().TotalMilliseconds:F0} ms."
                )
            );
            output.WriteLine();
            output.WriteLine("| articles | words | seconds | words a second | peak memory, MiB | output, MiB |");
            output.WriteLine("|--:|--:|--:|--:|--:|--:|");
            foreach (var size in sizes)
            {
                if (!Measure(corpus, size, folder, output, messages))
                {
                    return 2;
                }
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private TimeSpan StartUp() =>
        Enumerable
            .Range(0, StartUpRuns)
            .Select(_ => ChildRun.Of(_options.Command, "--version").Elapsed)
            .Order()
            .ElementAt(StartUpRuns / 2);

    private bool Measure(PerturbedCorpus corpus, int size, string folder, TextWriter output, TextWriter messages)
    {
        var input = Path.Combine(folder, Invariant($"{size}.jsonl"));
        var graph = Path.Combine(folder, Invariant($"{size}-{_options.Verb}.json"));
        var words = Write(corpus, size, input);
        messages.WriteLine(Invariant($"{_options.Verb}: {size:N0} articles …"));
        var run = ChildRun.Of(
            _options.Command,
            [
                _options.Verb,
                input,
                "--out",
                graph,
                .. _options.Verb == "build" ? ["--quiet"] : Array.Empty<string>(),
                .. _options.VerbOptions,
            ]
        );
        if (run.ExitCode != 0)
        {
            messages.WriteLine($"entitygraph {_options.Verb} ended with {run.ExitCode}: {run.Errors.Trim()}");
            return false;
        }

        var seconds = run.Elapsed.TotalSeconds;
        output.WriteLine(
            Invariant(
                $"| {size:N0} | {words:N0} | {seconds:F1} | {words / seconds:N0} | {run.PeakBytes / Mebibyte:N0} | {new FileInfo(graph).Length / Mebibyte:N1} |"
            )
        );
        File.Delete(input);
        File.Delete(graph);
        return true;
    }

    private static long Write(PerturbedCorpus corpus, int size, string path)
    {
        var words = 0L;
        using var writer = new StreamWriter(path);
        foreach (var (id, date, text) in corpus.Take(size))
        {
            words += BenchmarkInput.CountWords(text);
            writer.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        id,
                        date,
                        text,
                        source = "simulated",
                    }
                )
            );
        }

        return words;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
