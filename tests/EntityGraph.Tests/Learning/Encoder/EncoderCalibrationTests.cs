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

    [Test]
    public void Floor_OfDoubtfulNames_StandsWhereTheyCostMoreThanTheyGive()
    {
        // A tenth of the doubtful ones is right, four in five of the others.
        var found = Enumerable
            .Range(0, 100)
            .Select(index => (0.3, index < 10))
            .Concat(Enumerable.Range(0, 100).Select(index => (0.8, index < 80)))
            .ToList();

        var floor = EncoderCalibration.Floor(found, new ScoreCalibration([]), gold: 100);

        Assert.That(floor, Is.EqualTo(0.31).Within(1e-9));
    }

    [Test]
    public void Floor_WhereAllNamesArePaying_IsZero()
    {
        var found = Enumerable
            .Range(0, 100)
            .Select(index => (0.3 + (index % 2 * 0.5), index % 2 == 0 || index < 80))
            .ToList();

        Assert.That(EncoderCalibration.Floor(found, new ScoreCalibration([]), gold: 100), Is.Zero);
    }

    [TestCase(0.15, 5)]
    [TestCase(0.6, 0)]
    public void Analyze_WithAFloor_GivesNoNamesBelowIt(double floor, int names)
    {
        using var model = new TinyEncoder(("anna", "B-PER"), ("left", "O"));
        var document = PretokenizedText.Build([.. Enumerable.Repeat(new[] { "anna", "left" }, 5)]);
        EncoderCalibration.Fit(
            model.Path,
            [new CalibrationDocument(document) { Names = new HashSet<(int, int, string)> { (0, 1, "PER") } }]
        );
        model.Describe(model.Settings() with { NameFloor = floor });

        using var analyzer = model.Load();

        Assert.That(analyzer.Analyze(document).Mentions, Has.Length.EqualTo(names));
    }
}
