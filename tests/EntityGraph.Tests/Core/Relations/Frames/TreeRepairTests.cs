using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations.Frames;

[TestFixture]
public sealed class TreeRepairTests
{
    [TestCase(
        "Minister [Lind|P] received her counterpart, [Brandt|P].",
        "NOUN:2:nmod:desc PROPN:5:appos VERB:0:root PRON:5:nmod:poss NOUN:3:obj PUNCT:7:punct PROPN:5:appos "
            + "PUNCT:3:punct",
        "Lind received nsubj"
    )]
    [TestCase(
        "[Lind|P] agreed to meet [Brandt|P] next week.",
        "PROPN:2:nsubj VERB:0:root PART:4:mark VERB:2:xcomp PROPN:4:obl ADJ:7:amod NOUN:4:obl:unmarked PUNCT:2:punct",
        "Brandt meet obj"
    )]
    [TestCase(
        "A deal between [Vell|O] and [Quarrix|O] was announced.",
        "DET:2:det NOUN:8:nsubj:pass ADP:4:case PROPN:2:nmod CCONJ:6:cc PROPN:8:nsubj:pass AUX:8:aux:pass "
            + "VERB:0:root PUNCT:8:punct",
        "Quarrix Vell conj"
    )]
    [TestCase(
        "[NATO|O] member [Norway|C|NO] left.",
        "PROPN:2:compound NOUN:4:nsubj PROPN:2:compound VERB:0:root PUNCT:4:punct",
        "Norway member appos"
    )]
    [TestCase(
        "[Norway|C|NO] left the talks with [NATO|O].",
        "PROPN:2:nsubj VERB:0:root DET:4:det NOUN:2:obj ADP:6:case PROPN:2:obj PUNCT:2:punct",
        "NATO left obl"
    )]
    [TestCase(
        "[Lind|P], a member of the opposition [Union|O], left.",
        "PROPN:10:nsubj PUNCT:4:punct DET:4:det NOUN:1:appos ADP:7:case DET:8:det NOUN:8:compound "
            + "PROPN:4:nmod PUNCT:1:punct VERB:0:root PUNCT:10:punct",
        "of Union case"
    )]
    [TestCase(
        "The state and [Vell|O], a unit of [Quarrix|O], grew.",
        "DET:2:det NOUN:11:nsubj CCONJ:4:cc PROPN:2:conj PUNCT:7:punct DET:7:det NOUN:2:conj ADP:9:case "
            + "PROPN:7:nmod PUNCT:2:punct VERB:0:root PUNCT:11:punct",
        "unit Vell appos"
    )]
    [TestCase(
        "[Vell|O], whose chairman is [Lind|P], sued.",
        "PROPN:8:nsubj PUNCT:6:punct PRON:4:nmod:poss NOUN:6:nsubj AUX:6:cop PROPN:8:advcl PUNCT:1:punct "
            + "VERB:0:root PUNCT:8:punct",
        "Lind Vell acl:relcl"
    )]
    [TestCase(
        "[Lind|P], now chairman of [Vell|O], left.",
        "PROPN:8:nsubj PUNCT:4:punct ADV:4:advmod NOUN:1:appos ADP:6:case PROPN:1:nmod PUNCT:1:punct "
            + "VERB:0:root PUNCT:8:punct",
        "Vell chairman nmod"
    )]
    [TestCase(
        "[Lind|P] owns [Vell|O] and a stake in [Quarrix|O].",
        "PROPN:2:nsubj VERB:0:root PROPN:2:obj CCONJ:6:cc DET:6:det NOUN:2:conj ADP:8:case PROPN:6:nmod PUNCT:2:punct",
        "stake Vell conj"
    )]
    [TestCase(
        "[Lind|P] hosted President [Brandt|P].",
        "PROPN:2:nsubj VERB:0:root NOUN:2:obj PROPN:2:obj PUNCT:2:punct",
        "Brandt President appos"
    )]
    [TestCase(
        "[Lind|P] directs the [Norwegian|N|NO] group [Vell Watch|O].",
        "PROPN:2:nsubj VERB:0:root DET:5:det ADJ:5:amod NOUN:2:obj PROPN:7:compound PROPN:2:obj PUNCT:2:punct",
        "Watch group appos"
    )]
    [TestCase(
        "[Lind|P] is chairman of the lender [Vell|O].",
        "PROPN:3:nsubj AUX:3:cop NOUN:0:root ADP:6:case DET:6:det NOUN:3:nmod PROPN:3:nmod PUNCT:3:punct",
        "Vell lender appos"
    )]
    [TestCase(
        "[Vell|O], the oldest mill, will close.",
        "PROPN:8:nsubj PUNCT:5:punct DET:5:det ADJ:5:amod NOUN:8:nsubj PUNCT:5:punct AUX:8:aux VERB:0:root "
            + "PUNCT:8:punct",
        "mill Vell appos"
    )]
    [TestCase(
        "A former minister, she left.",
        "DET:3:det ADJ:3:amod NOUN:6:nsubj PUNCT:3:punct PRON:6:nsubj VERB:0:root PUNCT:6:punct",
        "minister she appos"
    )]
    [TestCase(
        "The governor of [Vardal|L], [Lind|P], left.",
        "DET:2:det NOUN:8:nsubj ADP:4:case PROPN:2:nmod PUNCT:6:punct PROPN:4:conj PUNCT:2:punct VERB:0:root "
            + "PUNCT:8:punct",
        "Lind governor appos"
    )]
    [TestCase(
        "[Lind|P], whose brother [Brandt|P] sings, left.",
        "PROPN:8:nsubj PUNCT:4:punct PRON:4:nmod:poss NOUN:1:appos PROPN:4:appos VERB:1:acl:relcl "
            + "PUNCT:1:punct VERB:0:root PUNCT:8:punct",
        "brother sings nsubj"
    )]
    [TestCase(
        "An institute that she set up grew.",
        "DET:2:det NOUN:7:nsubj PRON:5:obl:unmarked PRON:5:nsubj VERB:2:acl:relcl ADP:5:compound:prt "
            + "VERB:0:root PUNCT:7:punct",
        "that set obj"
    )]
    [TestCase(
        "The first woman to head [Vell|O] left.",
        "DET:3:det ADJ:3:amod NOUN:7:nsubj PART:5:mark VERB:3:acl PROPN:3:nmod VERB:0:root PUNCT:7:punct",
        "Vell head obj"
    )]
    [TestCase(
        "[Vell|O] paid her husband, the banker [Lind|P].",
        "PROPN:2:nsubj VERB:0:root PRON:4:nmod:poss NOUN:2:obj PUNCT:7:punct DET:7:det NOUN:1:appos "
            + "PROPN:7:appos PUNCT:2:punct",
        ""
    )]
    [TestCase(
        "They lead [Vell|O], set up by her husband, the banker [Lind|P].",
        "PRON:2:nsubj VERB:0:root PROPN:2:obj PUNCT:5:punct VERB:3:acl ADP:5:compound:prt ADP:9:case "
            + "PRON:9:nmod:poss NOUN:5:obl PUNCT:12:punct DET:12:det NOUN:3:appos PROPN:12:appos PUNCT:2:punct",
        "banker husband appos"
    )]
    [TestCase(
        "They asked [Vell|O], [Norway|C|NO]'s weather agency.",
        "PRON:2:nsubj VERB:0:root PROPN:8:compound PUNCT:8:punct PROPN:8:nmod:poss PART:5:case "
            + "NOUN:8:compound NOUN:2:obj PUNCT:2:punct",
        "Vell asked obj; agency Vell appos"
    )]
    [TestCase(
        "The largest, [Vell|O], belongs to [Quarrix|O].",
        "DET:2:det ADJ:6:nsubj PUNCT:2:punct PROPN:8:appos PUNCT:2:punct VERB:0:root ADP:8:case PROPN:6:obl "
            + "PUNCT:6:punct",
        "Vell largest appos"
    )]
    [TestCase(
        "[Lind|P] is a member of the opposition [Green Front|O].",
        "PROPN:4:nsubj AUX:4:cop DET:4:det NOUN:0:root ADP:7:case DET:7:det NOUN:4:nmod ADJ:9:amod "
            + "PROPN:4:nmod PUNCT:4:punct",
        "Front opposition appos"
    )]
    [TestCase(
        "[Lind|P] is my brother-in-law.",
        "PROPN:8:nsubj AUX:8:cop PRON:8:nmod:poss NOUN:8:compound PUNCT:8:punct ADP:8:case PUNCT:4:punct "
            + "NOUN:0:root PUNCT:8:punct",
        "Lind brother nsubj; is brother cop; my brother nmod:poss; brother - root; law brother nmod; . brother punct"
    )]
    public void Mend_LinkThatNoSentenceHas_BecomesTheOneMeant(string markup, string tree, string expected) =>
        Assert.That(Changes(markup, tree), Is.EqualTo(expected));

    [TestCase(
        "[Lind|P] met [Brandt|P] on Friday.",
        "PROPN:2:nsubj VERB:0:root PROPN:2:obj ADP:5:case PROPN:2:obl PUNCT:2:punct"
    )]
    [TestCase("[Lind|P] left Friday.", "PROPN:2:nsubj VERB:0:root PROPN:2:obl PUNCT:2:punct")]
    [TestCase("[Vell|O] and [Quarrix|O] grew.", "PROPN:4:nsubj CCONJ:3:cc PROPN:1:conj VERB:0:root PUNCT:4:punct")]
    [TestCase(
        "The rector of [Vardal|L], [Oslo|L] and [Bergen|L] left.",
        "DET:2:det NOUN:9:nsubj ADP:4:case PROPN:2:nmod PUNCT:6:punct PROPN:4:conj CCONJ:8:cc PROPN:4:conj "
            + "VERB:0:root PUNCT:9:punct"
    )]
    [TestCase(
        "[Lind|P] sold the lender to [Vell|O].",
        "PROPN:2:nsubj VERB:0:root DET:4:det NOUN:2:obj ADP:6:case PROPN:2:obl PUNCT:2:punct"
    )]
    public void Mend_SoundTree_StaysAsItIs(string markup, string tree) => Assert.That(Changes(markup, tree), Is.Empty);

    private static string Changes(string markup, string tree)
    {
        var document = GivenTree.Of(markup, tree);
        var words = document.Annotated.SyntaxLayer!.Words;
        var mended = TreeRepair.Mend(document.Tokenized, words);
        return string.Join(
            "; ",
            Enumerable
                .Range(0, words.Length)
                .Where(token => words[token] != mended[token])
                .Select(token =>
                    $"{Word(document, token)} {Word(document, mended[token].Head)} {mended[token].Relation}"
                )
        );
    }

    private static string Word(ResolvedDocument document, int token) =>
        token < 0 ? "-" : document.Tokenized.Slice(document.Tokenized.Tokens[token].Span);
}
