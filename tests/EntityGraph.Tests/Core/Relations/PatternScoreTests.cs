namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class PatternScoreTests
{
    [Test]
    public void Calibrated_HigherRank_IsASurerShareBelowOne()
    {
        double[] ranks = [0, 0.44, 0.78, 0.93, 1];

        var shares = ranks.Select(PatternScore.Calibrated).ToArray();

        Assert.That(shares, Is.Ordered.Ascending);
        Assert.That(shares, Is.All.InRange(0, 1));
    }

    // Nine tenths of what trees state by a rank of 0.78 are right in annotated articles.
    [Test]
    public void Calibrated_RankOfTrees_IsTheShareFound() =>
        Assert.That(PatternScore.Calibrated(0.78), Is.EqualTo(0.905).Within(0.01));
}
