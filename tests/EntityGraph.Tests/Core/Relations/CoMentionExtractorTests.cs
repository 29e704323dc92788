using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class CoMentionExtractorTests
{
    [Test]
    public void Extract_ThreeEntitiesInOneSentence_PairsEachOnceInIdOrder()
    {
        var document = Given.Resolved("[Zora Pell|P] of [Quarrix|O] flew to [Norway|C|NO].");

        var relations = new CoMentionExtractor().Extract(document);

        Assert.That(
            Dump.Relations(document, relations),
            Is.EqualTo(
                """
                co_mention/-/country/NO→organisation/quarrix | Quarrix flew to Norway
                co_mention/-/country/NO→person/zora-pell | Zora Pell of Quarrix flew to Norway
                co_mention/-/organisation/quarrix→person/zora-pell | Zora Pell of Quarrix
                """
            )
        );
    }

    [Test]
    public void Extract_PairMentionedSeveralTimes_ShowsTheClosestMentions()
    {
        var document = Given.Resolved("[Pell|P] left, but [Ostrow|P] and [Pell|P] met again.");

        var relations = new CoMentionExtractor().Extract(document);

        Assert.That(
            Dump.Relations(document, relations),
            Is.EqualTo("co_mention/-/person/ostrow→person/pell | Ostrow and Pell")
        );
    }

    [Test]
    public void Extract_SamePairInTwoSentences_GivesOneRelationWithTwoEvidences()
    {
        var document = Given.Resolved("[Pell|P] met [Ostrow|P].\n[Ostrow|P] thanked [Pell|P].");

        var relation = new CoMentionExtractor().Extract(document).Single();

        Assert.That(relation.Evidence.Select(evidence => evidence.Sentence), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Extract_HeadlineRepeatedAsFirstSentence_CountsOnce()
    {
        var document = Given.Resolved("# [Pell|P] meets [Ostrow|P]\n\n[Pell|P] meets [Ostrow|P].\nIt rained.");

        var result = new CoMentionExtractor().ExtractWithCounts(document);

        Assert.That(result.Relations.Single().Evidence, Has.Length.EqualTo(1));
        Assert.That(result.WindowCount, Is.EqualTo(2));
        Assert.That(result.WindowsOf[new EntityId("person/pell")], Is.EqualTo(1));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public void Extract_AdjectiveOfACountry_CountsOnlyWhenAsked(bool include, int expected)
    {
        var document = Given.Resolved("[Pell|P] praised [Norwegian|N|NO] fish.");

        var relations = new CoMentionExtractor(new CoMentionOptions { IncludeAdjectives = include }).Extract(document);

        Assert.That(relations.Count(), Is.EqualTo(expected));
    }

    [Test]
    public void Extract_LocationsAndUnresolvedMentions_AreNotPaired()
    {
        var document = Given.Resolved("[Pell|P] flew from [Oslo|L] with [Ada|P|-].");

        var relations = new CoMentionExtractor().Extract(document);

        Assert.That(relations, Is.Empty);
    }

    [TestCase(CoMentionWindow.Sentence, 0, 3)]
    [TestCase(CoMentionWindow.Paragraph, 1, 2)]
    [TestCase(CoMentionWindow.Document, 3, 1)]
    public void ExtractWithCounts_WiderWindow_PairsMoreInFewerWindows(CoMentionWindow window, int pairs, int windows)
    {
        var document = Given.Resolved("[Pell|P] slept.\n[Ostrow|P] sang.\n\n[Norway|C|NO] won.");

        var result = new CoMentionExtractor(new CoMentionOptions { Window = window }).ExtractWithCounts(document);

        Assert.That(result.Relations, Has.Length.EqualTo(pairs));
        Assert.That(result.WindowCount, Is.EqualTo(windows));
    }

    [Test]
    public void Extract_PairInTwoSentencesOfAParagraph_ShowsTheLaterAndNamesTheOther()
    {
        var document = Given.Resolved("[Pell|P] slept.\nThen [Ostrow|P] sang.");

        var relations = new CoMentionExtractor(new CoMentionOptions { Window = CoMentionWindow.Paragraph }).Extract(
            document
        );

        Assert.That(
            Dump.Relations(document, relations),
            Is.EqualTo("co_mention/-/person/ostrow→person/pell | Then Ostrow | cue sentence 0")
        );
    }

    [Test]
    public void ExtractWithCounts_MoreEntitiesThanTheCap_KeepsTheMostMentionedAndCountsTheRest()
    {
        var document = Given.Resolved("[Ada|P], [Bo|P], [Cy|P], [Di|P] and [Di|P].");

        var result = new CoMentionExtractor(new CoMentionOptions { MaxEntitiesPerWindow = 2 }).ExtractWithCounts(
            document
        );

        Assert.That(result.Relations.Single().Id, Is.EqualTo("co_mention/-/person/ada→person/di"));
        Assert.That(result.PairsLeftOut, Is.EqualTo(5));
        Assert.That(result.WindowsOf, Has.Count.EqualTo(4));
    }

    [Test]
    public void Create_CapBelowTwo_Throws() =>
        Assert.That(
            () => new CoMentionExtractor(new CoMentionOptions { MaxEntitiesPerWindow = 1 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
}
