using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Learning.Models;

/// <summary>
/// Holds the shipped models to floors on the project's own gold: about three points under what it reached when it
/// shipped.
/// </summary>
[TestFixture]
[Category("Model")]
public sealed class GoldGateTests
{
    private static readonly Lazy<MentionReport> s_fast = new(() => Report(FastAnalyzer.LoadDefault()));
    private static readonly Lazy<MentionReport> s_accurate = new(() =>
    {
        using var analyzer = AccurateAnalyzer.LoadDefault();
        return Report(analyzer);
    });

    private static MentionReport Report(IAnalyzer analyzer)
    {
        var tokenizer = new Tokenizer();
        var scheme = LabelScheme.Named("entitygraph");
        var path = Repository.PathOf("data", "gold", "dev.jsonl");
        return MentionEvaluator.Evaluate(
            AnnotationsReader
                .Read(path)
                .Select(gold =>
                    MentionComparison.Of(gold, analyzer.Analyze(tokenizer.Tokenize(gold.Document)), scheme, path)
                ),
            scheme
        );
    }

    [TestCase("f1", 0.83)]
    [TestCase("person.f1", 0.88)]
    [TestCase("organisation.f1", 0.68)]
    [TestCase("country.f1", 0.80)]
    [TestCase("nationality.f1", 0.95)]
    public void FastModel_OnTheProjectsGold_KeepsItsFloor(string metric, double floor)
    {
        var check = new MetricGate(metric, floor).Check(s_fast.Value.Metrics);

        Assert.That(check.Value, Is.GreaterThanOrEqualTo(floor));
    }

    [TestCase("f1", 0.85)]
    [TestCase("person.f1", 0.92)]
    [TestCase("organisation.f1", 0.70)]
    [TestCase("country.f1", 0.80)]
    [TestCase("nationality.f1", 0.94)]
    public void AccurateModel_OnTheProjectsGold_KeepsItsFloor(string metric, double floor)
    {
        var check = new MetricGate(metric, floor).Check(s_accurate.Value.Metrics);

        Assert.That(check.Value, Is.GreaterThanOrEqualTo(floor));
    }

    [TestCase("test.jsonl")]
    [TestCase("test-2.jsonl")]
    public void FrozenGold_InTheRepository_IsWhatItsReadmeSays(string file)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("data", "gold", file));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

        Assert.That(File.ReadAllText(Repository.PathOf("data", "gold", "README.md")), Does.Contain(hash));
    }
}
