using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations.Trees;

[TestFixture]
public sealed class TreeRolesTests
{
    private const string Pell = "[Zora Pell|P|pell]";
    private const string Norway = "[Norway|C|NO]";
    private const string Norwegian = "[Norwegian|N|NO]";
    private const string Vell = "[Vell|O]";

    [TestCase(
        $"At noon, the president of the [Senate|O], {Pell}, left.",
        "ADP:2:case NOUN:12:obl PUNCT:12:punct DET:5:det NOUN:12:nsubj ADP:8:case DET:8:det PROPN:5:nmod "
            + "PUNCT:10:punct PROPN:5:appos PROPN:10:flat PUNCT:5:punct VERB:0:root PUNCT:13:punct",
        "chairperson senate"
    )]
    [TestCase(
        $"{Vell} named {Pell} as managing director.",
        "PROPN:2:nsubj VERB:0:root PROPN:2:obj PROPN:3:flat ADP:7:case VERB:7:amod NOUN:2:obl PUNCT:2:punct",
        "chairperson vell"
    )]
    [TestCase(
        $"{Pell} chairs {Vell}'s audit committee.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:7:nmod:poss PART:4:case NOUN:7:compound NOUN:3:obj PUNCT:3:punct",
        "position_held vell"
    )]
    [TestCase(
        $"{Pell}, an engineer at the mill of {Vell}, left.",
        "PROPN:12:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det NOUN:1:appos ADP:8:case DET:8:det NOUN:5:nmod "
            + "ADP:10:case PROPN:8:nmod PUNCT:5:punct VERB:0:root PUNCT:12:punct",
        "employer vell"
    )]
    [TestCase(
        $"{Pell}, director for civil liberties at {Vell}, left.",
        "PROPN:11:nsubj PROPN:1:flat PUNCT:4:punct NOUN:1:appos ADP:7:case ADJ:7:amod NOUN:4:nmod ADP:9:case "
            + "PROPN:4:nmod PUNCT:4:punct VERB:0:root PUNCT:11:punct",
        "position_held vell"
    )]
    [TestCase(
        $"I want {Pell} to be president of {Norway}.",
        "PRON:2:nsubj VERB:0:root PROPN:2:obj PROPN:3:flat PART:7:mark AUX:7:cop NOUN:2:xcomp ADP:9:case "
            + "PROPN:7:nmod PUNCT:2:punct",
        ""
    )]
    [TestCase(
        $"{Pell} came to lead {Vell}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PART:5:mark VERB:3:xcomp PROPN:5:obj PUNCT:3:punct",
        "chairperson vell"
    )]
    [TestCase(
        $"A {Norwegian} nurse who founded the charity {Vell} left.",
        "DET:3:det ADJ:7:amod NOUN:9:nsubj PRON:5:nsubj VERB:3:acl:relcl DET:7:det NOUN:5:obj PROPN:7:appos "
            + "VERB:0:root PUNCT:9:punct",
        ""
    )]
    [TestCase(
        $"{Pell}'s advocacy group, {Vell}, left.",
        "PROPN:5:nmod:poss PROPN:1:flat PART:1:case NOUN:5:compound NOUN:9:nsubj PUNCT:7:punct PROPN:5:appos "
            + "PUNCT:7:punct VERB:0:root PUNCT:9:punct",
        ""
    )]
    [TestCase(
        $"{Pell} Slams {Vell} Chairman",
        "PROPN:0:root PROPN:1:flat PROPN:1:flat PROPN:5:compound NOUN:1:appos",
        ""
    )]
    [TestCase(
        $"{Pell} governed the province of [Vardal|L].",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root DET:5:det NOUN:3:obj ADP:7:case PROPN:5:nmod PUNCT:3:punct",
        "position_held vardal (former)"
    )]
    [TestCase(
        $"{Pell} sat on the [Port Commission|O].",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:7:case DET:7:det PROPN:7:compound PROPN:3:obl PUNCT:3:punct",
        "member_of port-commission (former)"
    )]
    [TestCase(
        $"{Vell} spoke through a spokeswoman, {Pell}.",
        "PROPN:2:nsubj VERB:0:root ADP:5:case DET:5:det NOUN:2:obl PUNCT:7:punct PROPN:5:appos PROPN:7:flat "
            + "PUNCT:2:punct",
        "position_held vell"
    )]
    public void Extract_PostByTheTree_IsStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    private static string Relations(string markup, string tree) =>
        Dump.Stated(new RolePatternExtractor().Extract(GivenTree.Of(markup, tree)));
}
