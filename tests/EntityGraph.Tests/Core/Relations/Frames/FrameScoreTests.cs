namespace EntityGraph.Tests.Core.Relations.Frames;

[TestFixture]
public sealed class FrameScoreTests
{
    [TestCase(0.3, 0.808)]
    [TestCase(0.5, 0.857)]
    [TestCase(0.8, 0.914)]
    public void Calibrated_Score_IsTheFittedShare(double score, double share)
    {
        Assert.That(FrameScore.Calibrated(score), Is.EqualTo(share).Within(0.001));
    }

    [Test]
    public void Calibrated_HigherScore_StaysHigher()
    {
        Assert.That(
            Enumerable.Range(0, 101).Select(step => FrameScore.Calibrated(step / 100.0)),
            Is.Ordered.Ascending.And.All.InRange(0, 1)
        );
    }
}
