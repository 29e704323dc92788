namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class PredicateTableTests
{
    [Test]
    public void All_Names_AreUniqueAndSnakeCase()
    {
        var names = PredicateTable.All.Select(predicate => predicate.Name).ToList();

        Assert.That(names, Is.Unique);
        Assert.That(names, Has.All.Match("^[a-z]+(_[a-z]+)*$"));
    }

    [Test]
    public void Get_HeadOfGovernment_RunsFromPersonToCountryAgainstWikidata()
    {
        var predicate = PredicateTable.Get("head_of_government");

        Assert.That(predicate.SourceKinds, Is.EqualTo(new[] { EntityKind.Person }));
        Assert.That(predicate.TargetKinds, Is.EqualTo(new[] { EntityKind.Country }));
        Assert.That(predicate.WikidataId, Is.EqualTo("P6"));
        Assert.That(predicate.IsInverse, Is.True);
    }

    [Test]
    public void All_SymmetricPredicates_AreKinshipAndDiplomacy() =>
        Assert.That(
            PredicateTable.All.Where(predicate => predicate.IsSymmetric).Select(predicate => predicate.Name),
            Is.EqualTo(new[] { "spouse", "relative", "diplomatic_relation" })
        );

    [Test]
    public void All_WikidataIds_AreProperties() =>
        Assert.That(PredicateTable.All.Select(predicate => predicate.WikidataId), Has.All.Match("^P[1-9][0-9]*$"));

    [Test]
    public void Get_UnknownName_Throws() =>
        Assert.That(
            () => PredicateTable.Get("boss_of"),
            Throws.ArgumentException.With.Message.StartsWith("There is no predicate 'boss_of'.")
        );
}
