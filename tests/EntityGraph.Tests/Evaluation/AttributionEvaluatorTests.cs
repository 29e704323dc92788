using System.Collections.Immutable;
using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class AttributionEvaluatorTests
{
    [Test]
    public void Add_SameSpans_ScoresOne()
    {
        var evaluator = new AttributionEvaluator();

        evaluator.Add([Marked(0, 5, 6, 10, 11, 20)], [Found(0, 5, 6, 10, 11, 20)]);

        Assert.That(evaluator.Report.ExactLink.F1, Is.EqualTo(1));
        Assert.That(evaluator.Report.ExactCue.F1, Is.EqualTo(1));
    }

    [Test]
    public void Add_SpansThatOnlyOverlap_CountAsOverlapAlone()
    {
        var evaluator = new AttributionEvaluator();

        evaluator.Add([Marked(0, 5, 6, 10, 11, 20)], [Found(1, 5, 6, 10, 11, 25)]);

        Assert.That(evaluator.Report.ExactLink.F1, Is.Zero);
        Assert.That(evaluator.Report.OverlapLink.F1, Is.EqualTo(1));
    }

    [Test]
    public void Add_OneOfTwoFound_HalvesRecall()
    {
        var evaluator = new AttributionEvaluator();

        evaluator.Add([Marked(0, 5, 6, 10, 11, 20), Marked(30, 35, 36, 40, 41, 50)], [Found(0, 5, 6, 10, 11, 20)]);

        Assert.That(
            (evaluator.Report.ExactSource.Precision, evaluator.Report.ExactSource.Recall),
            Is.EqualTo((1.0, 0.5))
        );
    }

    [Test]
    public void Add_SourceOfAnotherContent_IsNoLink()
    {
        var evaluator = new AttributionEvaluator();

        evaluator.Add([Marked(0, 5, 6, 10, 11, 20), Marked(30, 35, 36, 40, 41, 50)], [Found(0, 5, 6, 10, 41, 50)]);

        Assert.That(evaluator.Report.OverlapLink.F1, Is.Zero);
        Assert.That(evaluator.Report.OverlapContent.Precision, Is.EqualTo(1));
    }

    [Test]
    public void Add_TwoFoundForOneMarked_LinksOneOfThem()
    {
        var evaluator = new AttributionEvaluator();

        evaluator.Add([Marked(0, 5, 6, 10, 11, 20)], [Found(0, 5, 6, 10, 11, 15), Found(0, 5, 6, 10, 16, 20)]);

        Assert.That(
            (evaluator.Report.OverlapLink.Precision, evaluator.Report.OverlapLink.Recall),
            Is.EqualTo((0.5, 1.0))
        );
    }

    [TestCase(false, 1)]
    [TestCase(true, 2)]
    public void Add_NestedAttribution_CountsOnlyWhenAsked(bool withNested, int expected)
    {
        var evaluator = new AttributionEvaluator(withNested);

        evaluator.Add([], [Found(0, 5, 6, 10, 11, 40), Found(11, 15, 16, 20, 21, 40) with { Id = 1, Parent = 0 }]);

        Assert.That(evaluator.Report.ExactCue.Found, Is.EqualTo(expected));
    }

    private static PolnearAttribution Marked(params int[] ends) => new(Part(ends, 0), Part(ends, 2), Part(ends, 4));

    private static Attribution Found(params int[] ends) => new(0, Part(ends, 0), Part(ends, 2), Part(ends, 4));

    private static ImmutableArray<TextSpan> Part(int[] ends, int at) => [new TextSpan(ends[at], ends[at + 1])];
}
