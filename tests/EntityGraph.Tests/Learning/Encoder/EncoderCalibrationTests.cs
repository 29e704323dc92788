using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class EncoderCalibrationTests
{
    [Test]
    public void Fit_OfNamesThatAreMostlyWrong_LowersTheirScoresAndLeavesOthers()
    {
        using var model = new TinyEncoder(("anna", "B-PER"), ("kovac", "I-PER"), ("left", "O"));
        var document = PretokenizedText.Build([.. Enumerable.Repeat(new[] { "anna", "kovac", "left" }, 500)]);
        var gold = Enumerable.Range(0, 100).Select(index => (index * 3, (index * 3) + 2, "PER")).ToHashSet();

        var settings = EncoderCalibration.Fit(model.Path, [new CalibrationDocument(document) { Names = gold }]);

        using var analyzer = model.Load();
        Assert.That(settings.Calibration.Keys, Is.EqualTo(new[] { ScoreKind.Name }));
        Assert.That(analyzer.Analyze(document).Mentions.Select(mention => mention.Score), Has.All.InRange(0.15, 0.25));
    }
}
