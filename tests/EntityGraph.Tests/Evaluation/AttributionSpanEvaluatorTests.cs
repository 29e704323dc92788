using System.Collections.Immutable;
using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class AttributionSpanEvaluatorTests
{
    // A content of two ranges around its source and cue, and a second one with the same source.
    private static readonly ImmutableArray<PolnearAttribution> s_marked =
    [
        new([Span(20, 25)], [Span(26, 30)], [Span(0, 19), Span(31, 50)]),
        new([Span(20, 25)], [Span(60, 64)], [Span(65, 90)]),
        new([], [Span(95, 99)], []),
    ];

    [Test]
    public void Add_SharedSource_CountsOnce()
    {
        Assert.That(Part(0, Found(AttributionPart.Source, 20, 25)).Hulls, Is.EqualTo(new MatchCount(1, 0, 0)));
    }

    [Test]
    public void Add_OneWordMore_IsWrong()
    {
        Assert.That(Part(1, Found(AttributionPart.Cue, 26, 31)).Hulls, Is.EqualTo(new MatchCount(0, 1, 3)));
    }

    [Test]
    public void Add_RangesOfABrokenContent_AreRightAsRangesAndWrongAsHulls()
    {
        var content = Part(
            2,
            Found(AttributionPart.Content, 0, 19),
            Found(AttributionPart.Content, 31, 50),
            Found(AttributionPart.Content, 65, 90)
        );

        Assert.That(content.Hulls, Is.EqualTo(new MatchCount(1, 2, 1)));
        Assert.That(content.Ranges, Is.EqualTo(new MatchCount(3, 0, 0)));
    }

    [Test]
    public void Add_HullOfABrokenContent_IsRightAsHullAndWrongAsRange()
    {
        var content = Part(2, Found(AttributionPart.Content, 0, 50));

        Assert.That(content.Hulls, Is.EqualTo(new MatchCount(1, 0, 1)));
        Assert.That(content.Ranges, Is.EqualTo(new MatchCount(0, 1, 3)));
    }

    [Test]
    public void Add_SpanOfAnotherPart_DoesNotCount()
    {
        Assert.That(Part(0, Found(AttributionPart.Cue, 20, 25)).Hulls, Is.EqualTo(new MatchCount(0, 0, 1)));
    }

    [Test]
    public void Report_Scores_AreHeldAgainstHulls()
    {
        var content = Part(2, Found(AttributionPart.Content, 0, 50, 0.85), Found(AttributionPart.Content, 0, 19, 0.35));

        Assert.That(content.Calibration.Error, Is.EqualTo((0.15 + 0.35) / 2).Within(1e-9));
    }

    [Test]
    public void Metrics_TwoArticles_HaveTheNamesOfGates()
    {
        var evaluator = new AttributionSpanEvaluator();
        evaluator.Add(s_marked, new AttributionLayer([Found(AttributionPart.Cue, 26, 30)]));
        evaluator.Add([new([], [Span(0, 3)], [])], new AttributionLayer([]));

        var report = evaluator.Report();

        Assert.That(report.Articles, Is.EqualTo(2));
        Assert.That(report.Metrics["cue.precision"], Is.EqualTo(1));
        Assert.That(report.Metrics["cue.recall"], Is.EqualTo(0.25));
        Assert.That(report.Metrics["cue.f1"], Is.EqualTo(report.Metrics["cue.ranges.f1"]).And.EqualTo(0.4));
        Assert.That(MetricGate.Parse("Source.f1=0").Check(report.Metrics).Passed, Is.True);
        Assert.That(report.Parts[1].Interval, Is.EqualTo(new ConfidenceInterval(0, 0.5)));
    }

    private static AttributionPartReport Part(int index, params AttributionSpan[] found)
    {
        var evaluator = new AttributionSpanEvaluator();
        evaluator.Add(s_marked, new AttributionLayer([.. found]));
        return evaluator.Report().Parts[index];
    }

    private static AttributionSpan Found(AttributionPart part, int start, int end, double score = 1) =>
        new(part, Span(start, end), score);

    private static TextSpan Span(int start, int end) => new(start, end);
}
