using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations.Frames;

[TestFixture]
public sealed class TreeRepairTests
{
    [TestCase("Minister [Lind|P] received her counterpart, [Brandt|P].",
        "NOUN:2:nmod:desc PROPN:5:appos VERB:0:root PRON:5:nmod:poss NOUN:3:obj PUNCT:7:punct PROPN:5:appos PUNCT:3:punct", "Lind received nsubj")]
    [TestCase("[Lind|P] agreed to meet [Brandt|P] next week.",
        "PROPN:2:nsubj VERB:0:root PART:4:mark VERB:2:xcomp PROPN:4:obl ADJ:7:amod NOUN:4:obl:unmarked PUNCT:2:punct", "Brandt meet obj")]
    [TestCase("A deal between [Vell|O] and [Quarrix|O] was announced.",
        "DET:2:det NOUN:8:nsubj:pass ADP:4:case PROPN:2:nmod CCONJ:6:cc PROPN:8:nsubj:pass AUX:8:aux:pass VERB:0:root PUNCT:8:punct", "Quarrix Vell conj")]
    [TestCase("[NATO|O] member [Norway|C|NO] left.", "PROPN:2:compound NOUN:4:nsubj PROPN:2:compound VERB:0:root PUNCT:4:punct", "Norway member appos")]
    [TestCase("[Norway|C|NO] left the talks with [NATO|O].", "PROPN:2:nsubj VERB:0:root DET:4:det NOUN:2:obj ADP:6:case PROPN:2:obj PUNCT:2:punct", "NATO left obl")]
    public void Mend_LinkThatNoSentenceHas_BecomesTheOneMeant(string markup, string tree, string expected) => Assert.That(Changes(markup, tree), Is.EqualTo(expected));

    [TestCase("[Lind|P] met [Brandt|P] on Friday.", "PROPN:2:nsubj VERB:0:root PROPN:2:obj ADP:5:case PROPN:2:obl PUNCT:2:punct")]
    [TestCase("[Lind|P] left Friday.", "PROPN:2:nsubj VERB:0:root PROPN:2:obl PUNCT:2:punct")]
    [TestCase("[Vell|O] and [Quarrix|O] grew.", "PROPN:4:nsubj CCONJ:3:cc PROPN:1:conj VERB:0:root PUNCT:4:punct")]
    public void Mend_SoundTree_StaysAsItIs(string markup, string tree) => Assert.That(Changes(markup, tree), Is.Empty);

    private static string Changes(string markup, string tree)
    {
        var document = GivenTree.Of(markup, tree);
        var words = document.Annotated.SyntaxLayer!.Words;
        var mended = TreeRepair.Mend(document.Tokenized, words);
        return string.Join("; ", Enumerable.Range(0, words.Length).Where(token => words[token] != mended[token])
            .Select(token => $"{Word(document, token)} {Word(document, mended[token].Head)} {mended[token].Relation}"));
    }

    private static string Word(ResolvedDocument document, int token) => document.Tokenized.Slice(document.Tokenized.Tokens[token].Span);
}
