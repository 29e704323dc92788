using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class MentionEvaluatorTests
{
    private static readonly LabelScheme s_scheme = LabelScheme.Named("conll2003");

    private static LabelledSpan Span(int start, int end, string label, double? score = null) =>
        new(new TextSpan(start, end), label, score);

    private static MentionComparison Document(
        IReadOnlyList<LabelledSpan> gold,
        IReadOnlyList<LabelledSpan> predicted,
        string id = "d1"
    ) => new(id, new string('x', 200), gold, predicted);

    private static MentionReport Evaluate(params MentionComparison[] documents) =>
        MentionEvaluator.Evaluate(documents, s_scheme);

    [Test]
    public void Evaluate_ExactSpansOnly_CountStrictly()
    {
        var report = Evaluate(
            Document(
                [Span(0, 4, "PER"), Span(10, 14, "LOC"), Span(20, 30, "ORG")],
                [Span(0, 4, "PER"), Span(10, 14, "ORG"), Span(20, 28, "ORG"), Span(50, 52, "PER")]
            )
        );

        Assert.That(report.Strict, Is.EqualTo(new MatchCount(1, 3, 2)));
        Assert.That(report.Strict.F1, Is.EqualTo(2.0 / 7).Within(1e-9));
        Assert.That(
            report.Labels.Select(label =>
                $"{label.Label} {label.Strict.TruePositives}/{label.Strict.FalsePositives}/{label.Strict.FalseNegatives}"
            ),
            Is.EqualTo(new[] { "LOC 0/0/1", "MISC 0/0/0", "ORG 0/2/1", "PER 1/1/0" })
        );
    }

    // The counts follow nervaluate's published table of scenarios.
    [Test]
    public void Evaluate_Overlaps_CountAsNervaluateDoes()
    {
        var report = Evaluate(
            Document(
                [Span(0, 4, "PER"), Span(10, 14, "LOC"), Span(20, 30, "ORG"), Span(40, 44, "PER"), Span(60, 66, "LOC")],
                [Span(0, 4, "PER"), Span(10, 14, "ORG"), Span(20, 28, "ORG"), Span(50, 52, "PER"), Span(58, 64, "PER")]
            )
        );

        Assert.That(report.Partial, Is.EqualTo(new PartialCount(2, 0, 2, 1, 1)));
        Assert.That(report.Type, Is.EqualTo(new PartialCount(2, 2, 0, 1, 1)));
        Assert.That(report.Partial.Precision, Is.EqualTo(3.0 / 5).Within(1e-9));
        Assert.That(report.Type.Recall, Is.EqualTo(2.0 / 5).Within(1e-9));
    }

    [Test]
    public void Evaluate_SameSeed_GivesTheSameIntervalAroundTheFigure()
    {
        var documents = Enumerable
            .Range(0, 30)
            .Select(index =>
                Document(
                    [Span(0, 4, "PER"), Span(10, 14, "LOC")],
                    index % 3 == 0 ? [Span(0, 4, "PER")] : [Span(0, 4, "PER"), Span(10, 14, "LOC")],
                    $"d{index}"
                )
            )
            .ToArray();

        var first = Evaluate(documents);
        var second = Evaluate(documents);

        Assert.That(first.Interval, Is.EqualTo(second.Interval));
        Assert.That(first.Interval.Low, Is.LessThan(first.Strict.F1));
        Assert.That(first.Interval.High, Is.GreaterThan(first.Strict.F1));
    }

    [Test]
    public void Evaluate_Scores_GiveTheCalibrationError()
    {
        var report = Evaluate(
            Document(
                [Span(0, 4, "PER"), Span(10, 14, "LOC")],
                [
                    Span(0, 4, "PER", 0.95),
                    Span(10, 14, "LOC", 0.95),
                    Span(20, 24, "LOC", 0.55),
                    Span(30, 34, "LOC", 0.55),
                ]
            )
        );

        Assert.That(report.Calibration.Error, Is.EqualTo((0.5 * 0.05) + (0.5 * 0.55)).Within(1e-9));
        Assert.That(
            report.Calibration.Bins[9],
            Is.EqualTo(new CalibrationBin(0.9, 2, 0.95, 1))
                .Using<CalibrationBin>(
                    (left, right) =>
                        left.Count == right.Count
                        && Math.Abs(left.MeanScore - right.MeanScore) < 1e-9
                        && left.Precision.Equals(right.Precision)
                )
        );
    }

    [Test]
    public void Of_ConllDocument_MapsKindsAndDropsWhatTheGoldLacks()
    {
        var gold = ConllReader
            .Read(
                new StringReader(
                    "Anna\tB-person\nLund\tI-person\nsaw\tO\nNorway\tB-location\nRadio\tB-product\nDanes\tO\n"
                ),
                "w.conll"
            )
            .Single();
        var predicted = new AnnotatedDocument(
            gold.Tokenize("w1"),
            [
                new Mention(0, new TextSpan(0, 9), MentionKind.Person, 0.9),
                new Mention(1, new TextSpan(14, 20), MentionKind.Country, 0.8),
                new Mention(2, new TextSpan(27, 32), MentionKind.Nationality, 0.7),
            ]
        );

        var comparison = MentionComparison.Of(gold, predicted, LabelScheme.Named("wnut17"), "w.conll");

        Assert.That(comparison.Gold, Is.EqualTo(new[] { Span(0, 9, "PER"), Span(14, 20, "LOC") }));
        Assert.That(comparison.Predicted, Is.EqualTo(new[] { Span(0, 9, "PER", 0.9), Span(14, 20, "LOC", 0.8) }));
    }

    [Test]
    public void Of_UnknownGoldLabel_NamesFileLabelAndScheme()
    {
        var gold = ConllReader.Read(new StringReader("Anna\tB-HUMAN\n"), "w.conll").Single();
        var predicted = new AnnotatedDocument(gold.Tokenize("w1"), []);

        Assert.That(
            () => MentionComparison.Of(gold, predicted, LabelScheme.Named("btc"), "w.conll"),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.EqualTo(
                    "w.conll: the label 'HUMAN' is not in the scheme 'btc', which knows LOC, MISC, ORG, OTH, PER."
                )
        );
    }
}
