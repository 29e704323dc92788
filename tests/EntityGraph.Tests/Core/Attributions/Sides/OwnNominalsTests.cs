using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Sides;

/// <summary>What speakers call their own.</summary>
[TestFixture]
public sealed class OwnNominalsTests
{
    // "The Halden chairman, Ana Lind, said the company was ready."
    private const string Tree =
        "DET:3:det PROPN:3:compound NOUN:8:nsubj PUNCT:3:punct PROPN:3:appos PROPN:5:flat PUNCT:3:punct "
        + "VERB:0:root DET:10:det NOUN:12:nsubj AUX:12:cop ADJ:8:ccomp";

    [TestCase("company", "organisation/halden")]
    [TestCase("team", "")]
    public void Add_NounForTheSpeakersBody_IsATarget(string noun, string target)
    {
        var document = Said(
            $"The [Halden|O] chairman , [Ana Lind|P] , said the {noun} was ready",
            Tree,
            "The Halden chairman , Ana Lind",
            $"the {noun} was ready",
            1
        );

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.EqualTo(target));
    }

    [TestCase("of lying", "ADP:13:mark VERB:9:advcl", "country/PE")]
    [TestCase("of friends", "ADP:13:case NOUN:11:nmod", "")]
    public void Add_WhatTheGovernmentIsAccusedOf_DoesNotNarrowIt(string charge, string tree, string target)
    {
        var document = GivenTree.Of(
            $"[Peru|C|PE] saw [Peru|C|PE] in [Peru|C|PE] .\n[Ana Lind|P] accused the government {charge}",
            "PROPN:2:nsubj VERB:0:root PROPN:2:obj ADP:5:case PROPN:2:obl PUNCT:2:punct "
                + "PROPN:9:nsubj PROPN:7:flat VERB:0:root DET:11:det NOUN:9:obj "
                + tree
        );
        var said = new Attribution(
            0,
            [Given.SpanOf(document, "Ana Lind")],
            [Given.SpanOf(document, "accused")],
            [Given.SpanOf(document, $"the government {charge}")]
        )
        {
            Speakers = [3],
        };

        Assert.That(TargetsOf(OwnNominals.Add(document.With(said))), Is.EqualTo(target));
    }

    [Test]
    public void Add_FormerRole_GivesNoBody()
    {
        var document = Said(
            "Former [Halden|O] chairman , [Ana Lind|P] , said the company was ready",
            Tree,
            "Former Halden chairman , Ana Lind",
            "the company was ready",
            1
        );

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.Empty);
    }

    [Test]
    public void Add_LawyersClient_IsForWhomTheLawyerSpeaks()
    {
        var document = Said(
            "[Per Holm|P]'s lawyer , [Ana Lind|P] , said the client was ready",
            "PROPN:4:nmod:poss PROPN:1:flat PART:1:case NOUN:9:nsubj PUNCT:4:punct PROPN:4:appos "
                + "PROPN:6:flat PUNCT:4:punct VERB:0:root DET:11:det NOUN:13:nsubj AUX:13:cop ADJ:9:ccomp",
            "Per Holm's lawyer , Ana Lind",
            "the client was ready",
            1
        );

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.EqualTo("person/per-holm"));
    }

    [Test]
    public void Add_NounWithOf_SaysWhichItIs()
    {
        var document = Said(
            "The [Halden|O] chairman , [Ana Lind|P] , said the company of friends was ready",
            "DET:3:det PROPN:3:compound NOUN:8:nsubj PUNCT:3:punct PROPN:3:appos PROPN:5:flat PUNCT:3:punct "
                + "VERB:0:root DET:10:det NOUN:14:nsubj ADP:12:case NOUN:10:nmod AUX:14:cop ADJ:8:ccomp",
            "The Halden chairman , Ana Lind",
            "the company of friends was ready",
            1
        );

        Assert.That(TargetsOf(OwnNominals.Add(document)), Is.Empty);
    }

    [TestCase("brother", "person/per-holm")]
    [TestCase("uncle", "")]
    public void Add_KinOfWhoSpeaks_IsWhomTheTextCallsSo(string noun, string target)
    {
        var document = GivenTree.Of(
            $"[Ana Lind|P]'s brother , [Per Holm|P] , left .\n[Ana Lind|P] said my {noun} was ready",
            "PROPN:4:nmod:poss PROPN:1:flat PART:1:case NOUN:9:nsubj PUNCT:4:punct PROPN:4:appos "
                + "PROPN:6:flat PUNCT:4:punct VERB:0:root PUNCT:9:punct "
                + "PROPN:13:nsubj PROPN:11:flat VERB:0:root PRON:15:nmod:poss NOUN:17:nsubj AUX:17:cop ADJ:13:ccomp"
        );
        var said = new Attribution(
            0,
            [document.Annotated.Mentions[2].Span],
            [Given.SpanOf(document, "said")],
            [Given.SpanOf(document, $"my {noun} was ready")]
        )
        {
            Speakers = [2],
        };

        Assert.That(TargetsOf(OwnNominals.Add(document.With(said))), Is.EqualTo(target));
    }

    [TestCase("[Peru|C|PE]", "[Peru|C|PE]", "country/PE organisation/central-bank-pe")]
    [TestCase("[Peru|C|PE]", "[Kenya|C|KE]", "")]
    public void Add_InstitutionWithoutACountry_IsOfTheOneThatTheTextIsAbout(string first, string second, string targets)
    {
        var document = GivenTree.Of(
            $"{first} saw {second} and {first} fell .\n[Ana Lind|P] said the government and the central bank slept",
            "PROPN:2:nsubj VERB:0:root PROPN:2:obj CCONJ:6:cc PROPN:6:nsubj VERB:2:conj PUNCT:2:punct "
                + "PROPN:10:nsubj PROPN:8:flat VERB:0:root DET:12:det NOUN:17:nsubj CCONJ:16:cc DET:16:det "
                + "ADJ:16:amod NOUN:12:conj VERB:10:ccomp"
        );
        var said = new Attribution(
            0,
            [Given.SpanOf(document, "Ana Lind")],
            [Given.SpanOf(document, "said")],
            [Given.SpanOf(document, "the government and the central bank slept")]
        )
        {
            Speakers = [3],
        };

        Assert.That(TargetsOf(OwnNominals.Add(document.With(said))), Is.EqualTo(targets));
    }

    [TestCase("Officials", "country/PE")]
    [TestCase("Diplomats", "")]
    [TestCase("Farmers", "")]
    public void Add_OfficialsInACapital_SpeakForItsCountry(string who, string speaker)
    {
        var document = GivenTree.Of(
            $"{who} in [Lima|L] said trade was slow",
            "NOUN:4:nsubj ADP:3:case PROPN:1:nmod VERB:0:root NOUN:7:nsubj AUX:7:cop ADJ:4:ccomp"
        );
        var said = new Attribution(
            0,
            [Given.SpanOf(document, $"{who} in Lima")],
            [Given.SpanOf(document, "said")],
            [Given.SpanOf(document, "trade was slow")]
        );

        var added = OwnNominals.Add(document.With(said));

        Assert.That(
            string.Join(' ', added.Annotated.Attributions[0].Speakers.Select(id => added.Entities.EntityOf(id))),
            Is.EqualTo(speaker)
        );
    }

    private static ResolvedDocument Said(string markup, string tree, string source, string content, int speaker)
    {
        var document = GivenTree.Of(markup, tree);
        var said = new Attribution(
            0,
            [Given.SpanOf(document, source)],
            [Given.SpanOf(document, "said")],
            [Given.SpanOf(document, content)]
        )
        {
            Speakers = [speaker],
        };
        return document.With(said);
    }

    private static string TargetsOf(ResolvedDocument document) =>
        string.Join(
            ' ',
            document.Annotated.Attributions[0].Targets.Select(target => document.Entities.EntityOf(target.MentionId))
        );
}
