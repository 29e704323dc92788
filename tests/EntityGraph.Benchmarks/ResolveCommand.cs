using System.Diagnostics;
using System.Globalization;

namespace EntityGraph.Benchmarks;

/// <summary>
/// <c>resolve --documents N,N,…</c>: time and memory of resolving the entities of simulated documents across documents.
/// </summary>
internal sealed class ResolveCommand
{
    public const string Usage = """
        resolve [--documents N,N,…]
          --documents  sizes to measure, the largest last (default 5000,100000)
        """;

    private const double Mebibyte = 1024 * 1024;
    private readonly IReadOnlyList<int> _sizes;

    public ResolveCommand(IReadOnlyList<string> arguments) =>
        _sizes = arguments switch
        {
            [] => [5000, 100_000],
            ["--documents", var sizes] => [.. sizes.Split(',').Select(MeasureOptions.Number)],
            _ => throw new FormatException($"unknown arguments {string.Join(' ', arguments)}."),
        };

    public int Run(TextWriter output)
    {
        var pipeline = AnalysisPipeline.CreateDefault();
        var samples = BenchmarkInput
            .Documents(BenchmarkInput.Samples)
            .Select(document => LocalEntities.Of(pipeline.Analyze(document)))
            .Where(locals => locals.Length > 0)
            .ToList();
        var simulated = new SimulatedEntities([.. samples]);
        new PairwiseCorpusResolver().Resolve(simulated.Take(50)); // Lists are read once, before the clock runs.
        output.WriteLine(
            Invariant(
                $"Simulated: the entities of {samples.Count} sample articles repeated, a third of the names exchanged. One thread."
            )
        );
        output.WriteLine(
            "| documents | document entities | entities | seconds | times the first | memory of the input, "
                + "MiB | peak of the process, MiB |"
        );
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        var first = 0.0;
        foreach (var size in _sizes)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var locals = simulated.Take(size).ToArray();
            var input = GC.GetTotalMemory(forceFullCollection: true) - before;
            var watch = Stopwatch.StartNew();
            var entities = new PairwiseCorpusResolver().Resolve(locals);
            var seconds = watch.Elapsed.TotalSeconds;
            first = first == 0 ? seconds : first;
            using var process = Process.GetCurrentProcess();
            output.WriteLine(
                Invariant(
                    $"| {size:N0} | {locals.Length:N0} | {entities.Entities.Length:N0} | {seconds:F1} | {seconds / first:F1} | {input / Mebibyte:N0} | {process.PeakWorkingSet64 / Mebibyte:N0} |"
                )
            );
        }

        return 0;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
