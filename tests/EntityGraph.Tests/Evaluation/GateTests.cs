using EntityGraph.Evaluation;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class GateTests
{
    private static readonly LabelScheme s_scheme = LabelScheme.Named("entitygraph");

    private static MentionReport Report(params (int Start, int End)[] found) =>
        MentionEvaluator.Evaluate(
            [
                new MentionComparison(
                    "d1",
                    "Anna met Per\nin Oslo.",
                    [Person(0, 4), Person(9, 12)],
                    [.. found.Select(span => Person(span.Start, span.End))]
                ),
            ],
            s_scheme
        );

    private static LabelledSpan Person(int start, int end) => new(new TextSpan(start, end), "person");

    [TestCase("f1=0.90", "f1", 0.9)]
    [TestCase("Organisation.F1 = .85", "organisation.f1", 0.85)]
    public void Parse_Gate_GivesFigureAndBound(string text, string metric, double minimum) =>
        Assert.That(MetricGate.Parse(text), Is.EqualTo(new MetricGate(metric, minimum)));

    [TestCase("f1")]
    [TestCase("=0.9")]
    [TestCase("f1=90")]
    [TestCase("f1=-1")]
    [TestCase("f1=0,9")]
    public void Parse_AnythingElse_SaysWhatAGateIs(string text) =>
        Assert.That(
            () => MetricGate.Parse(text),
            Throws
                .TypeOf<FormatException>()
                .With.Message.EqualTo(
                    $"A gate is a figure and a bound in [0, 1] like 'f1=0.90' or 'organisation.f1=0.85', but this is '{text}'."
                )
        );

    [TestCase("person.recall=0.5", true)]
    [TestCase("person.recall=0.51", false)]
    public void Check_Figure_PassesFromTheBoundOn(string gate, bool passed) =>
        Assert.That(MetricGate.Parse(gate).Check(Report((0, 4)).Metrics).Passed, Is.EqualTo(passed));

    [Test]
    public void Check_UnknownFigure_ListsThoseThereAre() =>
        Assert.That(
            () => MetricGate.Parse("per.f1=0.5").Check(Report((0, 4)).Metrics),
            Throws
                .TypeOf<FormatException>()
                .With.Message.StartsWith("There is no figure 'per.f1'; there are calibration.error, country.f1")
        );

    [Test]
    public void Compare_LaterRun_ListsLostAndGainedWithContext()
    {
        var path = Path.GetTempFileName();
        Baseline.Of(Report((0, 4))).Write(path);

        var comparison = Baseline.Read(path).Compare(Report((9, 12)));

        File.Delete(path);
        Assert.That(
            comparison.Lost.Select(outcome => $"{outcome.Key} {outcome.Context}"),
            Is.EqualTo(new[] { "d1#0-4 person [Anna] met Per in Oslo." })
        );
        Assert.That(
            comparison.Gained.Select(outcome => $"{outcome.Key} {outcome.Context}"),
            Is.EqualTo(new[] { "d1#9-12 person Anna met [Per] in Oslo." })
        );
        Assert.That(comparison.Passed, Is.True);
        Assert.That(comparison.LostCount, Is.EqualTo(1));
    }

    [TestCase(0.0, false)]
    [TestCase(0.5, true)]
    public void Compare_LowerF1_FailsBeyondTheTolerance(double tolerance, bool passed)
    {
        var baseline = Baseline.Of(Report((0, 4), (9, 12)));

        Assert.That(baseline.Compare(Report((0, 4)), tolerance).Passed, Is.EqualTo(passed));
    }

    [TestCase("{")]
    [TestCase("{}")]
    public void Read_NoBaseline_SaysSo(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);

        Assert.That(
            () => Baseline.Read(path),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.StartsWith(path)
                .And.Message.Contains("expected a baseline")
        );

        File.Delete(path);
    }
}
