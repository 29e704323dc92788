using BenchmarkDotNet.Attributes;
using EntityGraph.Export;
using EntityGraph.Graphs;
using EntityGraph.Learning;

namespace EntityGraph.Benchmarks;

/// <summary>From the graph of the sample articles to each format.</summary>
public class ExportBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entitygraph-export-").FullName;
    private RelationGraph _graph = null!; // set before anything is measured

    /// <summary>The extension that names the format.</summary>
    [ParamsSource(nameof(Extensions))]
    public string Extension { get; set; } = "";

    public static IEnumerable<string> Extensions => GraphExporters.All.Select(exporter => exporter.Extension);

    [GlobalSetup]
    public void SetUp() =>
        _graph = new AnalysisPipelineBuilder()
            .UseAnalyzer(FastAnalyzer.LoadDefault())
            .Create()
            .Build(Corpus.FromDocuments(BenchmarkInput.Documents(BenchmarkInput.Samples)));

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public void Export()
    {
        var path = Path.Combine(_folder, "graph" + Extension);
        GraphExporters.ForPath(path).Export(_graph, path);
    }
}
