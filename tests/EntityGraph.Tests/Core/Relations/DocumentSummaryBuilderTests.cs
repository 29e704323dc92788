using System.Collections.Immutable;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class DocumentSummaryBuilderTests
{
    private static readonly EntityId s_pell = new("person/pell");
    private static readonly EntityId s_ostrow = new("person/ostrow");
    private static readonly EntityId s_norway = EntityId.ForCountry("NO");

    [Test]
    public void Build_TwoExtractorsWithOneRelation_MergesTheirEvidence()
    {
        var document = Given.Resolved("[Pell|P] leads [Norway|C|NO].\nIt rained.\n[Norway|C|NO] has [Pell|P].");

        var summary = Build(document, Stated(s_pell, s_norway, 2), Stated(s_pell, s_norway, 0));

        var stated = summary.Relations.Single(relation => relation.Kind == RelationKind.Stated);
        Assert.That(stated.Evidence.Select(evidence => evidence.Sentence), Is.EqualTo(new[] { 0, 2 }));
        Assert.That(
            summary.Sentences.Select(sentence => sentence.Text),
            Is.EqualTo(new[] { "Pell leads Norway.", "Norway has Pell." })
        );
    }

    [Test]
    public void Build_MentionsInAllZones_CountsMentionsAndWindows()
    {
        var document = Given.Resolved("[Pell|P] and [Pell|P] met [Norwegian|N|NO] fans.\n[Norway|C|NO] won.");

        var summary = Build(document);

        Assert.That(summary.WindowCount, Is.EqualTo(2));
        Assert.That(
            summary.Entities,
            Is.EqualTo(
                new[]
                {
                    new EntityOccurrence(s_norway, 2, 1, 18) { NamedAt = new TextSpan(34, 40), NamedAs = "Norway" },
                    new EntityOccurrence(s_pell, 2, 1, 0) { NamedAt = new TextSpan(0, 4), NamedAs = "Pell" },
                }
            )
        );
    }

    [Test]
    public void Remap_EndsBecomeOne_DropsTheRelationAndItsSentence()
    {
        var summary = Build(Given.Resolved("[Pell|P] met [Ostrow|P].\n[Pell|P] saw [Norway|C|NO]."));

        var mapped = summary.Remap(id => id == s_ostrow ? s_pell : id);

        Assert.That(mapped.Relations.Single().Id, Is.EqualTo("co_mention/-/country/NO→person/pell"));
        Assert.That(mapped.Sentences.Single().Index, Is.EqualTo(1));
        Assert.That(
            mapped.Entities.Single(entry => entry.Entity == s_pell),
            Is.EqualTo(new EntityOccurrence(s_pell, 3, 2, 0) { NamedAt = new TextSpan(9, 15), NamedAs = "Ostrow" })
        );
    }

    [Test]
    public void Remap_NewIdsInOtherOrder_KeepsSymmetricRelationsInIdOrder()
    {
        var summary = Build(Given.Resolved("[Pell|P] met [Ostrow|P]."));

        var mapped = summary.Remap(id => id == s_ostrow ? new EntityId("person/zora-ostrow") : id);

        Assert.That(mapped.Relations.Single().Id, Is.EqualTo("co_mention/-/person/pell→person/zora-ostrow"));
    }

    [Test]
    public void Remap_RelationsCoincide_AreMerged()
    {
        var document = Given.Resolved("[Pell|P] leads [Norway|C|NO].\n[Ostrow|P] leads [Norway|C|NO].");
        var summary = Build(document, Stated(s_pell, s_norway, 0), Stated(s_ostrow, s_norway, 1));

        var mapped = summary.Remap(id => id == s_ostrow ? s_pell : id);

        Assert.That(mapped.Relations.Select(relation => relation.Evidence.Length), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public void Remap_ClaimedEvidence_MapsTheClaimant()
    {
        var document = Given.Resolved("[Ostrow|P] said [Pell|P] leads [Norway|C|NO].");
        var summary = Build(document, Stated(s_pell, s_norway, 0, s_ostrow));

        var mapped = summary.Remap(id => id == s_ostrow ? new EntityId("person/ivo-ostrow") : id);

        var stated = mapped.Relations.Single(relation => relation.Kind == RelationKind.Stated);
        Assert.That(stated.Evidence.Single().ClaimedBy, Is.EqualTo(new EntityId("person/ivo-ostrow")));
    }

    private static DocumentSummary Build(ResolvedDocument document, params Relation[] relations) =>
        DocumentSummaryBuilder.Build(document, new CoMentionExtractor().ExtractWithCounts(document), relations);

    private static Relation Stated(EntityId source, EntityId target, int sentence, EntityId? claimant = null)
    {
        var span = new TextSpan(sentence, sentence + 1);
        ImmutableArray<Evidence> evidence = [new Evidence("d1", span, sentence, "given", 1) { ClaimedBy = claimant }];
        return new Relation(RelationKind.Stated, "head_of_government", source, target, false, evidence);
    }
}
