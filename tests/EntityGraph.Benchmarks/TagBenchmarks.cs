using BenchmarkDotNet.Attributes;
using EntityGraph.Learning;

namespace EntityGraph.Benchmarks;

/// <summary>From tokens to names, over all sample articles, by the shipped model on one thread.</summary>
public class TagBenchmarks
{
    private readonly AnalysisPipeline _pipeline = new AnalysisPipelineBuilder()
        .UseAnalyzer(FastAnalyzer.LoadDefault())
        .Create();
    private List<Document> _documents = [];
    private List<TokenizedDocument> _tokenized = [];

    [GlobalSetup]
    public void SetUp()
    {
        _documents = BenchmarkInput.Documents(BenchmarkInput.Samples);
        _tokenized = [.. _documents.Select(_pipeline.Tokenize)];
    }

    [Benchmark]
    public int Tag() => _tokenized.Sum(document => _pipeline.Tag(document).Mentions.Length);

    [Benchmark]
    public int TokenizeAndTag() =>
        _documents.Sum(document => _pipeline.Tag(_pipeline.Tokenize(document)).Mentions.Length);

    [Benchmark]
    public int Analyze() => _tokenized.Sum(document => _pipeline.Analyze(document).Annotated.Attributions.Length);
}
