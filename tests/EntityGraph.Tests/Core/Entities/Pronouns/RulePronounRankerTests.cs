using System.Collections.Immutable;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Pronouns;

[TestFixture]
public sealed class RulePronounRankerTests
{
    private readonly RulePronounRanker _ranker = new();

    [TestCase("[Vera Lind|P] met [Dora Moss|P] in town.\nShe opened the fair.", "Vera Lind")]
    [TestCase("[Vera Lind|P] opened the fair.\nIn town, people praised her.", "Vera Lind")]
    [TestCase("[Oskar Brandt|P] thanked Mrs [Moss|P] at length.\nShe smiled.", "Moss")]
    [TestCase("[Vera Lind|P], an actress, thanked Mr [Moss|P].\nHe smiled.", "Moss")]
    public void Rank_TwoPeople_PutsTheMeantOneFirst(string markup, string expected)
    {
        var text = Text(markup);

        var scores = _ranker.Rank(text, text.Pronouns[0], [.. Enumerable.Range(0, text.Candidates.Length)]);

        var best = scores.IndexOf(scores.Max());
        Assert.That(text.Document.Surface(text.Document.Mentions[best]), Is.EqualTo(expected));
        Assert.That(scores.Sum(), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void Pronouns_OtherUses_AreLeftOut()
    {
        var text = Text("The US and IT firms said [Us Weekly|O] likes him and said their work is mine.");

        Assert.That(
            text.Pronouns.Select(pronoun => pronoun.Class),
            Is.EqualTo(new[] { PronounClass.Masculine, PronounClass.Plural, PronounClass.FirstSingular })
        );
    }

    [Test]
    public void IsBarred_SubjectAndObjectOfOneVerb_AreTwo()
    {
        var document = Given.Annotated("[Lind|P] saw her.");
        var parsed = new AnnotatedDocument(document.Tokenized, document.Mentions)
        {
            SyntaxLayer = new SyntaxLayer([
                new("PROPN", 1, "nsubj"),
                new("VERB", -1, "root"),
                new("PRON", 1, "obj"),
                new("PUNCT", 1, "punct"),
            ]),
        };
        var text = new PronounText(parsed, Candidates(parsed));

        Assert.That(PronounFeatures.IsBarred(text, text.Pronouns[0], 0), Is.True);
    }

    [Test]
    public void IsBarred_NounOfAPossessive_IsAnother()
    {
        var document = Given.Annotated("Her sister [Vera|P] left.");
        var parsed = new AnnotatedDocument(document.Tokenized, document.Mentions)
        {
            SyntaxLayer = new SyntaxLayer([
                new("PRON", 1, "nmod:poss"),
                new("NOUN", 3, "nsubj"),
                new("PROPN", 1, "appos"),
                new("VERB", -1, "root"),
                new("PUNCT", 3, "punct"),
            ]),
        };
        var text = new PronounText(parsed, Candidates(parsed));

        Assert.That(PronounFeatures.IsBarred(text, text.Pronouns[0], 0), Is.True);
    }

    private static PronounText Text(string markup)
    {
        var document = Given.Annotated(markup);
        return new PronounText(document, Candidates(document));
    }

    private static ImmutableArray<PronounCandidate> Candidates(AnnotatedDocument document) =>
        [
            .. document.Mentions.Select(mention => new PronounCandidate(
                document.Tokenized.TokenIndexAt(mention.Span.Start),
                document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1,
                mention.Id,
                mention.Kind
            )),
        ];
}
