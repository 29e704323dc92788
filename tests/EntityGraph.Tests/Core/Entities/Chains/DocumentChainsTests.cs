using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Chains;

[TestFixture]
public sealed class DocumentChainsTests
{
    [Test]
    public void Of_RepeatedNounAndItsPronoun_AreOneChain()
    {
        var document = Parsed(
            "The mayor left.\nThe mayor said he won.",
            new("DET", 1, "det"),
            new("NOUN", 2, "nsubj"),
            new("VERB", -1, "root"),
            new("PUNCT", 2, "punct"),
            new("DET", 5, "det"),
            new("NOUN", 6, "nsubj"),
            new("VERB", -1, "root"),
            new("PRON", 8, "nsubj"),
            new("VERB", 6, "ccomp"),
            new("PUNCT", 6, "punct")
        );

        Assert.That(DocumentChains.Of(document).Single(), Is.EquivalentTo(new[] { (0, 2), (4, 6), (7, 8) }));
    }

    [Test]
    public void Of_NameWithTitleAndApposition_IsWidenedToItsPhrase()
    {
        var document = Parsed(
            "Judge [Vera Lind|P], the mayor, left.",
            new("PROPN", 1, "compound"),
            new("PROPN", 7, "nsubj"),
            new("PROPN", 1, "flat"),
            new("PUNCT", 5, "punct"),
            new("DET", 5, "det"),
            new("NOUN", 1, "appos"),
            new("PUNCT", 5, "punct"),
            new("VERB", -1, "root"),
            new("PUNCT", 7, "punct")
        );

        Assert.That(DocumentChains.Of(document).Single(), Is.EquivalentTo(new[] { (0, 3), (4, 6) }));
    }

    [Test]
    public void Of_IndefiniteNoun_BeginsAChain()
    {
        var document = Parsed(
            "A judge met a judge.",
            new("DET", 1, "det"),
            new("NOUN", 2, "nsubj"),
            new("VERB", -1, "root"),
            new("DET", 4, "det"),
            new("NOUN", 2, "obj"),
            new("PUNCT", 2, "punct")
        );

        Assert.That(DocumentChains.Of(document), Has.Count.EqualTo(2));
    }

    [Test]
    public void Of_ThingNearerThanAPlace_TakesThePronoun()
    {
        var document = Parsed(
            "The treaty failed. It died.",
            new("DET", 1, "det"),
            new("NOUN", 2, "nsubj"),
            new("VERB", -1, "root"),
            new("PUNCT", 2, "punct"),
            new("PRON", 5, "nsubj"),
            new("VERB", -1, "root"),
            new("PUNCT", 5, "punct")
        );

        Assert.That(DocumentChains.Of(document), Is.Empty);
    }

    [Test]
    public void Of_NameThatHangsOnItsTitle_TakesItInButNoPreposition()
    {
        var document = Parsed(
            "Talks with Judge [Lind|P] failed.",
            new("NOUN", 4, "nsubj"),
            new("ADP", 2, "case"),
            new("PROPN", 0, "nmod"),
            new("PROPN", 2, "flat"),
            new("VERB", -1, "root"),
            new("PUNCT", 4, "punct")
        );

        Assert.That(DocumentChains.Of(document).Single(), Is.EquivalentTo(new[] { (2, 4) }));
    }

    [TestCase(
        "The mayor left.\nThe mayor said he won.",
        "0-2 4-6 7-8",
        TestName = "Of_RepeatedNounWithoutTrees_IsOneChainWithItsPronoun"
    )]
    [TestCase(
        "[Vera Lind|P], the mayor of [Lund|L], left.",
        "0-2 3-7",
        TestName = "Of_AppositionWithoutTrees_JoinsTheName"
    )]
    [TestCase(
        "The mayor of [Lund|L], [Vera Lind|P], left.",
        "0-4 5-7",
        TestName = "Of_NameAfterItsNounWithoutTrees_JoinsTheNoun"
    )]
    [TestCase(
        "The actress [Vera Lind|P] spoke.\n[Vera Lind|P] bowed.",
        "0-4 6-8",
        TestName = "Of_TitleWithoutTrees_BelongsToTheName"
    )]
    [TestCase(
        "A small town burned. The town's firemen came to the town.",
        "0-3 5-8 11-13",
        TestName = "Of_OwnerWithoutTrees_IsAPhraseOfItsOwn"
    )]
    [TestCase("A judge met a judge.", "", TestName = "Of_IndefiniteNounsWithoutTrees_StayApart")]
    [TestCase("The city hall burned. The city mourned.", "", TestName = "Of_NounBeforeANounWithoutTrees_IsNoPhrase")]
    public void Of_WithoutTrees_ReadsPhrasesFromWords(string markup, string expected)
    {
        var chains = DocumentChains.Of(Given.Resolved(markup)).Where(chain => chain.Count > 1).ToList();

        Assert.That(
            string.Join(
                " | ",
                chains.Select(chain => string.Join(' ', chain.Order().Select(range => $"{range.Start}-{range.End}")))
            ),
            Is.EqualTo(expected)
        );
    }

    private static ResolvedDocument Parsed(string markup, params SyntaxWord[] words)
    {
        var document = Given.Resolved(markup);
        var annotated = new AnnotatedDocument(document.Tokenized, document.Annotated.Mentions)
        {
            SyntaxLayer = new SyntaxLayer([.. words]),
        };
        return document with { Annotated = annotated };
    }
}
