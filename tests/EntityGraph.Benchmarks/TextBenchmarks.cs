using BenchmarkDotNet.Attributes;
using EntityGraph.Reading;

namespace EntityGraph.Benchmarks;

/// <summary>From files to tokens and sketches, over all sample articles.</summary>
public class TextBenchmarks
{
    private readonly Tokenizer _tokenizer = new();
    private List<Document> _documents = [];
    private List<TokenizedDocument> _tokenized = [];

    [GlobalSetup]
    public void SetUp()
    {
        _documents = BenchmarkInput.Documents(BenchmarkInput.Samples);
        _tokenized = [.. _documents.Select(_tokenizer.Tokenize)];
    }

    [Benchmark]
    public int Read() => BenchmarkInput.Documents(BenchmarkInput.Samples).Count;

    [Benchmark]
    public int FindZones() =>
        _documents.Sum(document => ZoneDetector.Detect(document.Text, document.Title).Zones.Length);

    [Benchmark]
    public int Tokenize() => _documents.Sum(document => _tokenizer.Tokenize(document).Tokens.Length);

    [Benchmark]
    public int Sketch() => _tokenized.Count(document => !NearDuplicateDetector.Compute(document).IsEmpty);
}
