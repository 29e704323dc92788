namespace EntityGraph.Tests;

public sealed partial class PairwiseCorpusResolverTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Resolve_AnyOrderOfInput_GivesTheSame(int seed)
    {
        var entities = Crowd(80);
        var shuffled = entities.ToArray();

        new Random(seed).Shuffle(shuffled);

        Assert.That(Clusters(shuffled), Is.EqualTo(Clusters(entities)));
    }

    [Test]
    public void Resolve_WithMemoryAndANewDocument_WorksOutOnlyItsNamesAndGivesTheSame()
    {
        var crowd = Crowd(80);
        var resolver = new PairwiseCorpusResolver(keepsResults: true);
        resolver.Resolve(crowd);
        var all = resolver.RecomputedCount;
        LocalEntity[] more = [.. crowd, Person("d999", "Mira Zavodnik", beside: ["organisation/velmar"])];

        var again = resolver.Resolve(more);

        Assert.That(Dump(again), Is.EqualTo(Clusters(more)));
        Assert.That(resolver.RecomputedCount, Is.InRange(1, all / 4));
    }

    [Test]
    public void Resolve_WithMemoryAndADocumentTakenAway_GivesWhatWasBefore()
    {
        var crowd = Crowd(40);
        var resolver = new PairwiseCorpusResolver(keepsResults: true);
        var before = Dump(resolver.Resolve(crowd));

        resolver.Resolve([.. crowd, Person("d999", "Mira Zavodnik", beside: ["organisation/velmar"])]);

        Assert.That(Dump(resolver.Resolve(crowd)), Is.EqualTo(before));
    }
}
