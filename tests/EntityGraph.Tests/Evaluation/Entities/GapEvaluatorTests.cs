using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation.Entities;

[TestFixture]
public sealed class GapEvaluatorTests
{
    [Test]
    public void Report_YesAndNoOfEachName_CountsByPronoun()
    {
        var evaluator = new GapEvaluator();
        evaluator.Add(Row("He", true, false), true, false);
        evaluator.Add(Row("He", false, true), true, false);
        evaluator.Add(Row("She", false, false), false, true);
        evaluator.Add(Row("She", true, false), true, false);

        var report = evaluator.Report();

        Assert.That(report.Masculine, Is.EqualTo(new MatchCount(1, 1, 1)));
        Assert.That(report.Feminine, Is.EqualTo(new MatchCount(1, 1, 0)));
        Assert.That(report.Overall, Is.EqualTo(new MatchCount(2, 2, 1)));
        Assert.That(report.Ratio, Is.EqualTo(2.0 / 3 / 0.5).Within(1e-9));
        Assert.That(report.Metrics["gap.f1"], Is.EqualTo(report.Overall.F1));
        Assert.That(report.OverallInterval.Low, Is.LessThanOrEqualTo(report.Overall.F1));
        Assert.That(report.OverallInterval.High, Is.GreaterThanOrEqualTo(report.Overall.F1));
    }

    private static GapExample Row(string pronoun, bool isA, bool isB) =>
        new(
            new Document($"{pronoun} saw Lind and Moss."),
            new TextSpan(0, pronoun.Length),
            new TextSpan(pronoun.Length + 5, pronoun.Length + 9),
            isA,
            new TextSpan(pronoun.Length + 14, pronoun.Length + 18),
            isB
        );
}
