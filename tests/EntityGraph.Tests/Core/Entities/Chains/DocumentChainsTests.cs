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
            new("DET", 1, "det"), new("NOUN", 2, "nsubj"), new("VERB", -1, "root"), new("PUNCT", 2, "punct"),
            new("DET", 5, "det"), new("NOUN", 6, "nsubj"), new("VERB", -1, "root"), new("PRON", 8, "nsubj"), new("VERB", 6, "ccomp"), new("PUNCT", 6, "punct"));

        Assert.That(DocumentChains.Of(document).Single(), Is.EquivalentTo(new[] { (0, 2), (4, 6), (7, 8) }));
    }

    [Test]
    public void Of_NameWithTitleAndApposition_IsWidenedToItsPhrase()
    {
        var document = Parsed(
            "Judge [Vera Lind|P], the mayor, left.",
            new("PROPN", 1, "compound"), new("PROPN", 7, "nsubj"), new("PROPN", 1, "flat"), new("PUNCT", 5, "punct"), new("DET", 5, "det"),
            new("NOUN", 1, "appos"), new("PUNCT", 5, "punct"), new("VERB", -1, "root"), new("PUNCT", 7, "punct"));

        Assert.That(DocumentChains.Of(document).Single(), Is.EquivalentTo(new[] { (0, 3), (4, 6) }));
    }

    [Test]
    public void Of_IndefiniteNoun_BeginsAChain()
    {
        var document = Parsed(
            "A judge met a judge.",
            new("DET", 1, "det"), new("NOUN", 2, "nsubj"), new("VERB", -1, "root"), new("DET", 4, "det"), new("NOUN", 2, "obj"), new("PUNCT", 2, "punct"));

        Assert.That(DocumentChains.Of(document), Has.Count.EqualTo(2));
    }

    [Test]
    public void Of_WithoutTrees_IsRefused()
    {
        Assert.That(() => DocumentChains.Of(Given.Resolved("The mayor left.")), Throws.ArgumentException);
    }

    private static ResolvedDocument Parsed(string markup, params SyntaxWord[] words)
    {
        var document = Given.Resolved(markup);
        var annotated = new AnnotatedDocument(document.Tokenized, document.Annotated.Mentions) { SyntaxLayer = new SyntaxLayer([.. words]) };
        return document with { Annotated = annotated };
    }
}
