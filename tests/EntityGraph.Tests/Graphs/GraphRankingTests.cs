using EntityGraph.Graphs;
using static EntityGraph.Tests.Support.GivenGraph;

namespace EntityGraph.Tests.Graphs;

/// <summary>
/// The expected numbers are those of networkx 2.8.8 (pure Python variant) for the same weighted graphs.
/// </summary>
[TestFixture]
public sealed class GraphRankingTests
{
    private const double Tolerance = 1e-9;

    [Test]
    public void PageRank_DirectedEdges_AreThoseOfNetworkx()
    {
        var ranks = GraphRanking.PageRank(Small(), RelationKind.Mentions);

        Assert.That(ranks[Kovac.Id], Is.EqualTo(0.137504446448415).Within(Tolerance));
        Assert.That(ranks[Freedonia.Id], Is.EqualTo(0.4706086030656202).Within(Tolerance));
        Assert.That(ranks[Union.Id], Is.EqualTo(0.25438250403754986).Within(Tolerance));
        Assert.That(ranks[Marsh.Id], Is.EqualTo(0.137504446448415).Within(Tolerance));
        Assert.That(ranks, Has.Count.EqualTo(4));
    }

    [Test]
    public void PageRank_UndirectedEdges_RunBothWays()
    {
        var ranks = GraphRanking.PageRank(Small(), RelationKind.CoMention);

        Assert.That(ranks[Kovac.Id], Is.EqualTo(0.35997730341174866).Within(Tolerance));
        Assert.That(ranks[Freedonia.Id], Is.EqualTo(0.2363490999150294).Within(Tolerance));
        Assert.That(ranks[Union.Id], Is.EqualTo(0.18832156894497748).Within(Tolerance));
        Assert.That(ranks[Marsh.Id], Is.EqualTo(0.13435495554145888).Within(Tolerance));
        Assert.That(ranks[Ruritania.Id], Is.EqualTo(0.08099707218678526).Within(Tolerance));
    }

    [Test]
    public void PageRank_KindWithoutEdges_IsEmpty()
    {
        Assert.That(GraphRanking.PageRank(Small(), RelationKind.Relays), Is.Empty);
    }

    [Test]
    public void Degree_OfAKind_CountsDifferentNeighbours()
    {
        var degrees = GraphRanking.Degree(Small(), RelationKind.Mentions);

        Assert.That((degrees[Freedonia.Id], degrees[Union.Id], degrees[Kovac.Id]), Is.EqualTo((2, 2, 1)));
        Assert.That(degrees.ContainsKey(Ruritania.Id), Is.False);
    }
}
