using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations.Trees;

[TestFixture]
public sealed class TreeLivesTests
{
    private const string Pell = "[Zora Pell|P|pell]";

    [TestCase(
        $"{Pell}, who was born in [Oslo|L] and studied law at [Vardal University|O], left.",
        "PROPN:16:nsubj PROPN:1:flat PUNCT:6:punct PRON:6:nsubj:pass AUX:6:aux:pass VERB:1:acl:relcl "
            + "ADP:8:case PROPN:6:obl CCONJ:10:cc VERB:6:conj NOUN:10:obj ADP:14:case PROPN:14:compound "
            + "PROPN:10:obl PUNCT:1:punct VERB:0:root PUNCT:16:punct",
        "place_of_birth oslo; educated_at vardal-university"
    )]
    [TestCase(
        $"Born in [Oslo|L], {Pell} lives in [Norway|C|NO].",
        "VERB:7:advcl ADP:3:case PROPN:1:obl PUNCT:1:punct PROPN:7:nsubj PROPN:5:flat VERB:0:root ADP:9:case "
            + "PROPN:7:obl PUNCT:7:punct",
        "place_of_birth oslo; residence NO"
    )]
    [TestCase(
        $"{Pell} died at her home in [Oslo|L].",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:6:case PRON:6:nmod:poss NOUN:3:obl ADP:8:case "
            + "PROPN:3:obl PUNCT:3:punct",
        "place_of_death oslo"
    )]
    [TestCase(
        $"The [Oslo|L]-born {Pell} took her doctorate at [Vardal University|O].",
        "DET:5:det ADJ:4:compound PUNCT:2:punct VERB:5:amod PROPN:7:nsubj PROPN:5:flat VERB:0:root "
            + "PRON:9:nmod:poss NOUN:7:obj ADP:12:case PROPN:12:compound PROPN:7:obl PUNCT:7:punct",
        "place_of_birth oslo; educated_at vardal-university"
    )]
    public void Extract_LifeByTheTree_IsStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Pell} spoke in [Oslo|L] on the day the club was born.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:5:case PROPN:3:obl ADP:8:case DET:8:det NOUN:3:obl "
            + "DET:10:det NOUN:12:nsubj:pass AUX:12:aux:pass VERB:8:acl:relcl PUNCT:3:punct"
    )]
    [TestCase(
        $"{Pell} lives on a farm that a clerk at [Vardal University|O] bought.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:6:case DET:6:det NOUN:3:obl PRON:13:obj DET:9:det "
            + "NOUN:13:nsubj ADP:12:case PROPN:12:compound PROPN:9:nmod VERB:6:acl:relcl PUNCT:3:punct"
    )]
    public void Extract_PlaceOfSomethingElse_StatesNothingOfTheLife(string markup, string tree) =>
        Assert.That(Relations(markup, tree), Is.Empty);

    private static string Relations(string markup, string tree) =>
        Dump.Stated(new RolePatternExtractor().Extract(GivenTree.Of(markup, tree)));
}
