using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations.Trees;

[TestFixture]
public sealed class TreeMembershipsTests
{
    private const string Pell = "[Zora Pell|P|pell]";
    private const string Norway = "[Norway|C|NO]";

    [TestCase(
        $"{Norway}, a [NATO|O] member since 2004, left.",
        "PROPN:9:nsubj PUNCT:5:punct DET:5:det PROPN:5:compound NOUN:1:appos ADP:7:case NUM:5:nmod "
            + "PUNCT:1:punct VERB:0:root PUNCT:9:punct",
        "member_of nato"
    )]
    [TestCase($"{Norway} joined [NATO|O].", "PROPN:2:nsubj VERB:0:root PROPN:2:obj PUNCT:2:punct", "member_of nato")]
    [TestCase(
        $"{Pell}, a [Democrat|O] elected in May, left.",
        "PROPN:10:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det PROPN:1:appos VERB:5:acl ADP:8:case PROPN:6:obl "
            + "PUNCT:1:punct VERB:0:root PUNCT:10:punct",
        "member_of_political_party democrat"
    )]
    [TestCase(
        $"{Pell} belonged to the [Green Party|O] until 2019.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:7:case DET:7:det PROPN:7:compound PROPN:3:obl ADP:9:case "
            + "NUM:3:obl PUNCT:3:punct",
        "member_of_political_party green-party (former)"
    )]
    [TestCase(
        $"{Pell}, a deputy of the opposition [Green Orchard|O] party, left.",
        "PROPN:13:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det NOUN:1:appos ADP:11:case DET:11:det "
            + "NOUN:11:compound PROPN:11:compound PROPN:11:compound PROPN:5:nmod PUNCT:1:punct VERB:0:root "
            + "PUNCT:13:punct",
        "member_of_political_party green-orchard"
    )]
    [TestCase(
        "[Vell|O] belongs to the [Publish Now|O] coalition.",
        "PROPN:2:nsubj VERB:0:root ADP:7:case DET:7:det PROPN:7:compound PROPN:7:compound NOUN:2:obl PUNCT:2:punct",
        "member_of publish-now"
    )]
    public void Extract_MembershipByTheTree_IsStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase($"{Pell} joined [Quarrix|O].", "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:3:obj PUNCT:3:punct")]
    [TestCase(
        $"{Norway} left the talks with [NATO|O].",
        "PROPN:2:nsubj VERB:0:root DET:4:det NOUN:2:obj ADP:6:case PROPN:2:obj PUNCT:2:punct"
    )]
    public void Extract_NoBodyOfMembers_StatesNoMembership(string markup, string tree) =>
        Assert.That(Relations(markup, tree), Is.Empty);

    private static string Relations(string markup, string tree) =>
        Dump.Stated(new RolePatternExtractor().Extract(GivenTree.Of(markup, tree)));
}
