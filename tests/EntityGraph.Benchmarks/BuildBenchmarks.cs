using BenchmarkDotNet.Attributes;
using EntityGraph.Learning;

namespace EntityGraph.Benchmarks;

/// <summary>From documents in memory to a graph, by the shipped model and every option at its default.</summary>
public class BuildBenchmarks
{
    private readonly AnalysisPipeline _pipeline = new AnalysisPipelineBuilder()
        .UseAnalyzer(FastAnalyzer.LoadDefault())
        .Create();
    private List<Document> _documents = [];

    /// <summary>Number of simulated articles of 500 words.</summary>
    [Params(50, 500)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var corpus = new PerturbedCorpus(BenchmarkInput.Documents(BenchmarkInput.Samples), 500);
        _documents =
        [
            .. corpus.Take(Articles).Select(article => new Document(article.Text, article.Id) { Date = article.Date }),
        ];
    }

    [Benchmark]
    public int Build() => _pipeline.Build(Corpus.FromDocuments(_documents)).Edges.Length;
}
