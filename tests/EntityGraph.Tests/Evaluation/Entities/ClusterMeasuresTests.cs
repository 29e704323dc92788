using EntityGraph.Evaluation;

namespace EntityGraph.Tests.Evaluation.Entities;

[TestFixture]
public sealed class ClusterMeasuresTests
{
    private const double Tolerance = 1e-9;

    // The example by which Moosavi and Strube (2016) compare the measures; all figures are worked out by hand.
    private static readonly IReadOnlySet<char>[] s_gold = Clusters("abc defg");
    private static readonly IReadOnlySet<char>[] s_found = Clusters("ab cd fghi");

    [Test]
    public void Muc_ThreePartsOfTwoEntities_CountsTheLinksThatHold()
    {
        var score = ClusterMeasures.Muc(s_gold, s_found);

        Assert.That(score, Is.EqualTo(new ClusterCount(2, 5, 2, 5)));
    }

    [Test]
    public void BCubed_ThreePartsOfTwoEntities_AveragesOverMentions()
    {
        var score = ClusterMeasures.BCubed(s_gold, s_found);

        Assert.That(score.Precision, Is.EqualTo((2.0 + 1 + 1) / 8).Within(Tolerance));
        Assert.That(score.Recall, Is.EqualTo(((5.0 / 3) + (5.0 / 4)) / 7).Within(Tolerance));
    }

    [Test]
    public void Ceafe_ThreePartsOfTwoEntities_PairsEachOnce()
    {
        var score = ClusterMeasures.Ceafe(s_gold, s_found);

        Assert.That(score.Precision, Is.EqualTo((0.8 + 0.5) / 3).Within(Tolerance));
        Assert.That(score.Recall, Is.EqualTo((0.8 + 0.5) / 2).Within(Tolerance));
    }

    [Test]
    public void Ceafe_BestPairTakesAnothersOnlyPartner_TakesTheGreaterSum()
    {
        var score = ClusterMeasures.Ceafe(Clusters("abc d"), Clusters("abd c"));

        Assert.That(score.RightGold, Is.EqualTo(0.5 + 0.5).Within(Tolerance));
    }

    [Test]
    public void Lea_ThreePartsOfTwoEntities_WeighsLinksBySize()
    {
        var score = ClusterMeasures.Lea(s_gold, s_found);

        Assert.That(score.Precision, Is.EqualTo((2.0 + (4.0 / 6)) / 8).Within(Tolerance));
        Assert.That(score.Recall, Is.EqualTo((1.0 + (4.0 / 6)) / 7).Within(Tolerance));
    }

    [Test]
    public void Lea_Singletons_CountWhereBothSidesHaveThem()
    {
        var score = ClusterMeasures.Lea(Clusters("a b"), Clusters("a bc"));

        Assert.That(score, Is.EqualTo(new ClusterCount(1, 3, 1, 2)));
    }

    [Test]
    public void Links_ThreePartsOfTwoEntities_CountsPairs()
    {
        var score = ClusterMeasures.Links(s_gold, s_found);

        Assert.That(score, Is.EqualTo(new ClusterCount(2, 8, 2, 9)));
    }

    [Test]
    public void UnlikeLinks_StringMatch_ScoresOnlyWhereStringsSayNothing()
    {
        string[] names = ["Anna Lund", "Lund", "lund", "Per Lund", "Lund", "Oslo", "Oslo"];
        IReadOnlySet<int>[] gold = [new HashSet<int> { 0, 1, 2 }, new HashSet<int> { 3, 4 }, new HashSet<int> { 5, 6 }];
        IReadOnlySet<int>[] found =
        [
            new HashSet<int> { 0 },
            new HashSet<int> { 1, 2, 4 },
            new HashSet<int> { 3 },
            new HashSet<int> { 5, 6 },
        ];

        var score = ClusterMeasures.UnlikeLinks(gold, found, mention => names[mention]);

        Assert.That(score, Is.EqualTo(new ClusterCount(1, 3, 1, 4)));
    }

    [Test]
    public void BCubed_MentionInTwoClusters_IsRefused()
    {
        Assert.That(
            () => ClusterMeasures.BCubed(Clusters("ab bc"), s_found),
            Throws.ArgumentException.With.Message.StartsWith("The mention b is in two clusters.")
        );
    }

    [Test]
    public void Of_SameClusters_IsAllRight()
    {
        var score = CoreferenceScore.Of(s_gold, s_gold);

        Assert.That((score.MeanF1, score.Lea.F1), Is.EqualTo((1.0, 1.0)));
    }

    [Test]
    public void Add_TwoDocuments_SumsTheirCounts()
    {
        var sum = CoreferenceScore.Of(s_gold, s_found) + CoreferenceScore.Of(Clusters("ab c"), Clusters("ab c"));

        Assert.That(sum.Muc, Is.EqualTo(new ClusterCount(3, 6, 3, 6)));
        Assert.That(sum.BCubed.Precision, Is.EqualTo((4.0 + 3) / 11).Within(Tolerance));
        Assert.That(sum.Lea.Gold, Is.EqualTo(7 + 2), "the singleton is left out");
    }

    private static IReadOnlySet<char>[] Clusters(string text) =>
        [.. text.Split(' ').Select(cluster => cluster.ToHashSet())];
}
