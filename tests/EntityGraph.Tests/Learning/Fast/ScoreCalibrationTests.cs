using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class ScoreCalibrationTests
{
    [Test]
    public void Fit_OverconfidentScores_AreLowered()
    {
        var pairs = Enumerable.Range(0, 1000).Select(number => (0.9, number % 2 == 0));

        var calibration = ScoreCalibration.Fit(pairs, 10);

        Assert.That(calibration.Apply(0.9), Is.EqualTo(0.5).Within(0.02));
    }

    [Test]
    public void Fit_AnyPairs_GivesRisingPoints()
    {
        var random = new Random(3);
        var pairs = Enumerable.Range(0, 300).Select(_ => (random.NextDouble(), random.Next(2) == 0)).ToArray();

        var points = ScoreCalibration.Fit(pairs, 20).Points.ToArray();

        Assert.That(points, Is.Ordered);
        Assert.That(points, Is.All.InRange(0f, 1f));
    }

    [TestCase(-1, 0)]
    [TestCase(0.25, 0.25)]
    [TestCase(7, 1)]
    public void Apply_NoPoints_KeepsTheScoreInRange(double raw, double expected) =>
        Assert.That(new ScoreCalibration([]).Apply(raw), Is.EqualTo(expected));
}
