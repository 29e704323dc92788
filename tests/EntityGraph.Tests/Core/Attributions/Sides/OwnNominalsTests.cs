using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Sides;

/// <summary>What speakers call their own.</summary>
[TestFixture]
public sealed class OwnNominalsTests
{
    // "The Halden chairman, Ana Lind, said the company was ready."
    private const string Tree = "DET:3:det PROPN:3:compound NOUN:8:nsubj PUNCT:3:punct PROPN:3:appos PROPN:5:flat PUNCT:3:punct VERB:0:root DET:10:det NOUN:12:nsubj AUX:12:cop ADJ:8:ccomp";

    [TestCase("company", "organisation/halden")]
    [TestCase("team", "")]
    public void Add_NounForTheSpeakersBody_IsATarget(string noun, string target)
    {
        var document = Said($"The [Halden|O] chairman , [Ana Lind|P] , said the {noun} was ready", Tree, "The Halden chairman , Ana Lind", $"the {noun} was ready", 1);

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.EqualTo(target));
    }

    [Test]
    public void Add_FormerRole_GivesNoBody()
    {
        var document = Said(
            "Former [Halden|O] chairman , [Ana Lind|P] , said the company was ready", Tree, "Former Halden chairman , Ana Lind", "the company was ready", 1);

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.Empty);
    }

    [Test]
    public void Add_LawyersClient_IsForWhomTheLawyerSpeaks()
    {
        var document = Said(
            "[Per Holm|P]'s lawyer , [Ana Lind|P] , said the client was ready",
            "PROPN:4:nmod:poss PROPN:1:flat PART:1:case NOUN:9:nsubj PUNCT:4:punct PROPN:4:appos PROPN:6:flat PUNCT:4:punct VERB:0:root DET:11:det NOUN:13:nsubj AUX:13:cop ADJ:9:ccomp",
            "Per Holm's lawyer , Ana Lind",
            "the client was ready",
            1);

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.EqualTo("person/per-holm"));
    }

    [Test]
    public void Add_NounWithOf_SaysWhichItIs()
    {
        var document = Said(
            "The [Halden|O] chairman , [Ana Lind|P] , said the company of friends was ready",
            "DET:3:det PROPN:3:compound NOUN:8:nsubj PUNCT:3:punct PROPN:3:appos PROPN:5:flat PUNCT:3:punct VERB:0:root DET:10:det NOUN:14:nsubj ADP:12:case NOUN:10:nmod AUX:14:cop ADJ:8:ccomp",
            "The Halden chairman , Ana Lind",
            "the company of friends was ready",
            1);

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.Empty);
    }

    [TestCase("Officials", "country/PE")]
    [TestCase("Farmers", "")]
    public void Add_OfficialsInACapital_SpeakForItsCountry(string who, string speaker)
    {
        var document = GivenTree.Of($"{who} in [Lima|L] said trade was slow", "NOUN:4:nsubj ADP:3:case PROPN:1:nmod VERB:0:root NOUN:7:nsubj AUX:7:cop ADJ:4:ccomp");
        var said = new Attribution(0, [Given.SpanOf(document, $"{who} in Lima")], [Given.SpanOf(document, "said")], [Given.SpanOf(document, "trade was slow")]);

        var added = OwnNominals.Add(document.With(said));

        Assert.That(string.Join(' ', added.Annotated.Attributions[0].Speakers.Select(id => added.Entities.EntityOf(id))), Is.EqualTo(speaker));
    }

    private static ResolvedDocument Said(string markup, string tree, string source, string content, int speaker)
    {
        var document = GivenTree.Of(markup, tree);
        var said = new Attribution(0, [Given.SpanOf(document, source)], [Given.SpanOf(document, "said")], [Given.SpanOf(document, content)]) { Speakers = [speaker] };
        return document.With(said);
    }

    private static string TargetsOf(ResolvedDocument document) =>
        string.Join(' ', document.Annotated.Attributions[0].Targets.Select(target => document.Entities.EntityOf(target.MentionId)));
}
