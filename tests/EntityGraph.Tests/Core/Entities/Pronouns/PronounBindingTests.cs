using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Pronouns;

/// <summary>Whom grammar sets apart from a pronoun.</summary>
[TestFixture]
public sealed class PronounBindingTests
{
    [TestCase(
        "The mayor , [Vera Lind|P] , wrote to her .",
        "DET:2:det NOUN:7:nsubj PUNCT:4:punct PROPN:2:appos PROPN:4:flat PUNCT:2:punct VERB:0:root ADP:9:case PRON:7:obl "
            + "PUNCT:7:punct",
        true
    )]
    [TestCase(
        "[Vera Lind|P] came and thanked her .",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root CCONJ:5:cc VERB:3:conj PRON:5:obj PUNCT:3:punct",
        true
    )]
    [TestCase(
        "[Vera Lind|P] , who met her , left .",
        "PROPN:8:nsubj PROPN:1:flat PUNCT:5:punct PRON:5:nsubj VERB:1:acl:relcl PRON:5:obj PUNCT:1:punct VERB:0:root "
            + "PUNCT:8:punct",
        true
    )]
    [TestCase(
        "[Vera Lind|P] looked behind her .",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:5:case PRON:3:obl PUNCT:3:punct",
        false
    )]
    [TestCase(
        "[Vera Lind|P] asked someone to help her .",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PRON:3:iobj PART:6:mark VERB:3:xcomp PRON:6:obj PUNCT:3:punct",
        false
    )]
    [TestCase(
        "[Vera Lind|P] lost her bag .",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PRON:5:nmod:poss NOUN:3:obj PUNCT:3:punct",
        false
    )]
    [TestCase(
        "Her deputy , the trader [Ana Lind|P] , left .",
        "PRON:2:nmod:poss NOUN:9:nsubj PUNCT:5:punct DET:5:det NOUN:2:appos PROPN:5:appos PROPN:6:flat PUNCT:2:punct VERB:0:root "
            + "PUNCT:9:punct",
        true
    )]
    public void IsBarred_WhoDoesItAndToWhom_AreTwo(string markup, string tree, bool expected)
    {
        var document = GivenTree.Of(markup, tree).Annotated;
        var text = new PronounText(
            document,
            [new PronounCandidate(StartOf(document), StartOf(document) + 2, 0, MentionKind.Person)]
        );

        Assert.That(PronounFeatures.IsBarred(text, text.Pronouns[0], 0), Is.EqualTo(expected));
    }

    private static int StartOf(AnnotatedDocument document) =>
        document.Tokenized.TokenIndexAt(document.Mentions[0].Span.Start);
}
