using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations.Trees;

[TestFixture]
public sealed class TreePatternsTests
{
    private const string Pell = "[Zora Pell|P|pell]";
    private const string Ostrow = "[Ivo Ostrow|P|ostrow]";
    private const string Norway = "[Norway|C|NO]";
    private const string Norwegian = "[Norwegian|N|NO]";
    private const string Quarrix = "[Quarrix|O]";
    private const string Vell = "[Vell|O]";

    [TestCase(
        $"{Norway} will wait, Defence Minister {Pell} said.",
        "PROPN:3:nsubj AUX:3:aux VERB:9:ccomp PUNCT:9:punct NOUN:6:compound NOUN:7:nmod:desc PROPN:9:nsubj "
            + "PROPN:7:flat VERB:0:root PUNCT:9:punct",
        "position_held NO"
    )]
    [TestCase(
        $"Defence Minister {Pell} opened the dam in {Norway}.",
        "NOUN:2:compound NOUN:3:nmod:desc PROPN:5:nsubj PROPN:3:flat VERB:0:root DET:7:det NOUN:5:obj "
            + "ADP:9:case PROPN:7:nmod PUNCT:5:punct",
        ""
    )]
    public void Extract_OfficeWithoutACountry_TakesTheOneItSpeaksFor(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Pell}, whose nephew {Ostrow} sings, left.",
        "PROPN:10:nsubj PROPN:1:flat PUNCT:8:punct PRON:5:nmod:poss NOUN:8:nsubj PROPN:5:appos PROPN:6:flat "
            + "VERB:1:acl:relcl PUNCT:8:punct VERB:0:root PUNCT:10:punct",
        "relative pell"
    )]
    [TestCase(
        $"The {Norwegian} {Pell} left.",
        "DET:2:det PROPN:5:nsubj PROPN:2:appos PROPN:3:flat VERB:0:root PUNCT:5:punct",
        "country_of_citizenship NO"
    )]
    public void Extract_PersonByTheTree_IsStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Vell}, a broker with its headquarters in [Oslo|L], grew.",
        "PROPN:11:nsubj PUNCT:4:punct DET:4:det NOUN:1:appos ADP:7:case PRON:7:nmod:poss NOUN:4:nmod "
            + "ADP:9:case PROPN:7:nmod PUNCT:4:punct VERB:0:root PUNCT:11:punct",
        "headquarters_location oslo"
    )]
    [TestCase(
        $"{Pell} holds 9 percent of the broker {Quarrix}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root NUM:5:nummod NOUN:3:obj ADP:8:case DET:8:det NOUN:5:nmod "
            + "PROPN:8:appos PUNCT:3:punct",
        "owner pell"
    )]
    [TestCase(
        $"{Pell} denied owning {Quarrix}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root VERB:3:xcomp PROPN:4:obj PUNCT:3:punct",
        "owner pell (denied)"
    )]
    [TestCase(
        $"The {Norwegian} town of [Vardal|L] slept.",
        "DET:3:det ADJ:3:amod NOUN:6:nsubj ADP:5:case PROPN:3:nmod VERB:0:root PUNCT:6:punct",
        "located_in NO"
    )]
    public void Extract_BodyOrPlaceByTheTree_IsStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Vell} sold its stake in {Quarrix} to {Pell}.",
        "PROPN:2:nsubj VERB:0:root PRON:4:nmod:poss NOUN:2:obj ADP:6:case PROPN:4:nmod ADP:8:case "
            + "PROPN:2:obl PROPN:8:flat PUNCT:2:punct",
        "owner pell"
    )]
    [TestCase(
        $"{Vell} is owned by the {Norwegian} state.",
        "PROPN:3:nsubj:pass AUX:3:aux:pass VERB:0:root ADP:7:case DET:7:det ADJ:7:amod NOUN:3:obl:agent PUNCT:3:punct",
        "owner NO"
    )]
    [TestCase(
        $"The {Norwegian} canner {Quarrix} grew.",
        "DET:3:det ADJ:3:amod NOUN:5:nsubj PROPN:3:appos VERB:0:root PUNCT:5:punct",
        "country NO"
    )]
    [TestCase(
        $"{Quarrix} of {Norway} grew.",
        "PROPN:4:nsubj ADP:3:case PROPN:1:nmod VERB:0:root PUNCT:4:punct",
        "country NO"
    )]
    [TestCase(
        $"The {Norwegian} singer {Quarrix} sang.",
        "DET:3:det ADJ:3:amod NOUN:5:nsubj PROPN:3:appos VERB:0:root PUNCT:5:punct",
        ""
    )]
    [TestCase(
        $"The headquarters of {Vell} are in [Oslo|L].",
        "DET:2:det NOUN:7:nsubj ADP:4:case PROPN:2:nmod AUX:7:cop ADP:7:case PROPN:0:root PUNCT:7:punct",
        "headquarters_location oslo"
    )]
    [TestCase(
        $"{Quarrix}'s [Oslo|L] headquarters burned.",
        "PROPN:4:nmod:poss PART:1:case PROPN:4:compound NOUN:5:nsubj VERB:0:root PUNCT:5:punct",
        "headquarters_location oslo"
    )]
    [TestCase(
        $"{Quarrix} was set up by {Pell}.",
        "PROPN:3:nsubj:pass AUX:3:aux:pass VERB:0:root ADP:3:compound:prt ADP:6:case PROPN:3:obl:agent "
            + "PROPN:6:flat PUNCT:3:punct",
        "founder quarrix"
    )]
    [TestCase(
        $"{Pell} founded {Quarrix} with {Ostrow}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:3:obj ADP:6:case PROPN:3:obl PROPN:6:flat PUNCT:3:punct",
        "founder quarrix; founder quarrix"
    )]
    [TestCase(
        $"{Pell} came with the husband and the founder of {Quarrix}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:6:case DET:6:det NOUN:3:obl CCONJ:9:cc DET:9:det "
            + "NOUN:6:conj ADP:11:case PROPN:9:nmod PUNCT:3:punct",
        ""
    )]
    public void Extract_OwnersAndHomes_AreStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Pell} succeeded {Ostrow} as chief executive of {Vell}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:3:obj PROPN:4:flat ADP:8:case ADJ:8:amod NOUN:3:obl "
            + "ADP:10:case PROPN:8:nmod PUNCT:3:punct",
        "chairperson vell; chairperson vell (former)"
    )]
    [TestCase(
        $"{Pell} met {Ostrow} as chief executive of {Vell}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:3:obj PROPN:4:flat ADP:8:case ADJ:8:amod NOUN:3:obl "
            + "ADP:10:case PROPN:8:nmod PUNCT:3:punct",
        ""
    )]
    public void Extract_Successor_HoldsWhatTheOtherHeld(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Norway} and [Chad|C|TD] restored diplomatic relations.",
        "PROPN:4:nsubj CCONJ:3:cc PROPN:1:conj VERB:0:root ADJ:6:amod NOUN:4:obj PUNCT:4:punct",
        "diplomatic_relation TD"
    )]
    [TestCase(
        $"{Norway} has no diplomatic relations with [Chad|C|TD].",
        "PROPN:2:nsubj VERB:0:root DET:5:det ADJ:5:amod NOUN:2:obj ADP:7:case PROPN:5:nmod PUNCT:2:punct",
        "diplomatic_relation TD (negated)"
    )]
    [TestCase(
        $"{Norway} restored trade relations with [Chad|C|TD].",
        "PROPN:2:nsubj VERB:0:root NOUN:4:compound NOUN:2:obj ADP:6:case PROPN:4:nmod PUNCT:2:punct",
        ""
    )]
    public void Extract_DiplomaticRelations_AreStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Pell}, a nurse at {Vell}, left.",
        "PROPN:9:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det NOUN:1:appos ADP:7:case PROPN:5:nmod "
            + "PUNCT:1:punct VERB:0:root PUNCT:9:punct",
        "employer vell"
    )]
    [TestCase(
        $"{Vell}'s {Pell} left.",
        "PROPN:3:nmod:poss PART:1:case PROPN:5:nsubj PROPN:3:flat VERB:0:root PUNCT:5:punct",
        "employer vell"
    )]
    [TestCase(
        $"{Ostrow} and {Pell} of {Vell} left.",
        "PROPN:8:nsubj PROPN:1:flat CCONJ:4:cc PROPN:1:conj PROPN:4:flat ADP:7:case PROPN:1:nmod VERB:0:root "
            + "PUNCT:8:punct",
        "employer vell"
    )]
    [TestCase(
        $"{Pell}, a nurse with a grudge against {Vell}, left.",
        "PROPN:12:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det NOUN:1:appos ADP:8:case DET:8:det NOUN:5:nmod "
            + "ADP:10:case PROPN:8:nmod PUNCT:1:punct VERB:0:root PUNCT:12:punct",
        ""
    )]
    public void Extract_Work_IsStatedOfTheOneWhoDoesIt(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Pell}'s [Green Party|O] grew.",
        "PROPN:5:nmod:poss PROPN:1:flat PART:1:case PROPN:5:compound PROPN:6:nsubj VERB:0:root PUNCT:6:punct",
        "member_of_political_party green-party"
    )]
    [TestCase(
        $"{Pell} sits in [Congress|O] for the opposition [Vardal Front|O].",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:5:case PROPN:3:obl ADP:10:case DET:10:det "
            + "NOUN:10:compound PROPN:10:compound PROPN:3:obl PUNCT:3:punct",
        "position_held congress; member_of_political_party vardal-front"
    )]
    [TestCase(
        $"{Pell} sat in [Oslo|L] for the [Vardal Front|O].",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:5:case PROPN:3:obl ADP:9:case DET:9:det PROPN:9:compound "
            + "PROPN:3:obl PUNCT:3:punct",
        ""
    )]
    [TestCase(
        $"{Pell} left {Quarrix}'s board.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:6:nmod:poss PART:4:case NOUN:3:obj PUNCT:3:punct",
        "position_held quarrix (former)"
    )]
    [TestCase(
        $"The bloc of {Vell}, which {Pell} leads, and {Quarrix} won.",
        "DET:2:det NOUN:13:nsubj ADP:4:case PROPN:2:nmod PUNCT:9:punct PRON:9:obj PROPN:9:nsubj PROPN:7:flat "
            + "VERB:4:acl:relcl PUNCT:9:punct CCONJ:12:cc PROPN:4:conj VERB:0:root PUNCT:13:punct",
        "chairperson vell"
    )]
    public void Extract_PartiesAndSeats_AreStatedOfThoseInThem(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Vell}, in which the {Norwegian} state holds a third, grew.",
        "PROPN:12:nsubj PUNCT:8:punct ADP:4:case PRON:8:obl DET:7:det ADJ:7:amod NOUN:8:nsubj "
            + "VERB:1:acl:relcl DET:10:det NOUN:8:obj PUNCT:8:punct VERB:0:root PUNCT:12:punct",
        "owner NO"
    )]
    [TestCase(
        $"They named {Pell}, owner of {Vell}, a firm in [Oslo|L].",
        "PRON:2:nsubj VERB:0:root PROPN:2:obj PROPN:3:flat PUNCT:6:punct NOUN:3:appos ADP:8:case "
            + "PROPN:6:nmod PUNCT:11:punct DET:11:det NOUN:3:appos ADP:13:case PROPN:11:nmod PUNCT:2:punct",
        "owner pell; headquarters_location oslo"
    )]
    [TestCase(
        $"{Pell} lives in [Oslo|L] with her husband, {Ostrow}.",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root ADP:5:case PROPN:3:obl ADP:8:case PRON:8:nmod:poss "
            + "NOUN:3:obl PUNCT:10:punct PROPN:8:appos PROPN:10:flat PUNCT:3:punct",
        "residence oslo; residence oslo"
    )]
    [TestCase(
        $"{Vell}, a lobby in [Oslo|L], sued.",
        "PROPN:8:nsubj PUNCT:4:punct DET:4:det NOUN:1:appos ADP:6:case PROPN:4:nmod PUNCT:1:punct "
            + "VERB:0:root PUNCT:8:punct",
        "headquarters_location oslo"
    )]
    public void Extract_OwnersAndHomesInClauses_AreStated(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"{Norway}, which has left the [WHO|O], paid.",
        "PROPN:9:nsubj PUNCT:5:punct PRON:5:nsubj AUX:5:aux VERB:1:acl:relcl DET:7:det PROPN:5:obj "
            + "PUNCT:1:punct VERB:0:root PUNCT:9:punct",
        "member_of who (former)"
    )]
    [TestCase(
        $"{Vell}'s head, a banker named {Pell}, left.",
        "PROPN:3:nmod:poss PART:1:case NOUN:11:nsubj PUNCT:6:punct DET:6:det NOUN:3:appos VERB:6:acl "
            + "PROPN:7:xcomp PROPN:8:flat PUNCT:3:punct VERB:0:root PUNCT:11:punct",
        "chairperson vell"
    )]
    [TestCase(
        $"The {Norwegian} president's envoy, {Pell}, left.",
        "DET:3:det ADJ:3:amod NOUN:5:nmod:poss PART:3:case NOUN:10:nsubj PUNCT:7:punct PROPN:5:appos "
            + "PROPN:7:flat PUNCT:5:punct VERB:0:root PUNCT:10:punct",
        "position_held NO"
    )]
    [TestCase(
        $"The {Norwegian} president's rival, {Pell}, left.",
        "DET:3:det ADJ:3:amod NOUN:5:nmod:poss PART:3:case NOUN:10:nsubj PUNCT:7:punct PROPN:5:appos "
            + "PROPN:7:flat PUNCT:5:punct VERB:0:root PUNCT:10:punct",
        ""
    )]
    [TestCase(
        $"{Pell}, a friend at {Vell}, left.",
        "PROPN:9:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det NOUN:1:appos ADP:7:case PROPN:5:nmod "
            + "PUNCT:1:punct VERB:0:root PUNCT:9:punct",
        ""
    )]
    [TestCase(
        $"{Quarrix}'s parent company, {Vell}, paid.",
        "PROPN:4:nmod:poss PART:1:case NOUN:4:compound NOUN:8:nsubj PUNCT:6:punct PROPN:4:appos "
            + "PUNCT:4:punct VERB:0:root PUNCT:8:punct",
        "parent_organisation vell"
    )]
    [TestCase(
        $"A [Oslo|L]-based firm called {Vell} grew.",
        "DET:5:det PROPN:4:compound PUNCT:4:punct VERB:5:amod NOUN:8:nsubj VERB:5:acl PROPN:6:xcomp "
            + "VERB:0:root PUNCT:8:punct",
        "headquarters_location oslo"
    )]
    [TestCase(
        $"{Vell} is registered in [Oslo|L].",
        "PROPN:3:nsubj:pass AUX:3:aux:pass VERB:0:root ADP:5:case PROPN:3:obl PUNCT:3:punct",
        "headquarters_location oslo"
    )]
    [TestCase(
        $"{Vell} is registered in [Oslo|L] as a charity.",
        "PROPN:3:nsubj:pass AUX:3:aux:pass VERB:0:root ADP:5:case PROPN:3:obl ADP:8:case DET:8:det "
            + "NOUN:3:obl PUNCT:3:punct",
        ""
    )]
    public void Extract_PhrasesThatStandForANameNearby_AreReadThrough(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    [TestCase(
        $"They tried persuading President {Pell} of {Norway} to stay.",
        "PRON:2:nsubj VERB:0:root VERB:2:xcomp PROPN:5:nmod:desc PROPN:3:obj PROPN:5:flat ADP:8:case "
            + "PROPN:5:nmod PART:10:mark VERB:3:xcomp PUNCT:2:punct",
        "head_of_state NO"
    )]
    [TestCase(
        $"They met the retiring President {Pell} of {Norway} there.",
        "PRON:2:nsubj VERB:0:root DET:6:det VERB:6:amod PROPN:6:nmod:desc PROPN:2:obj PROPN:6:flat "
            + "ADP:9:case PROPN:6:nmod ADV:2:advmod PUNCT:2:punct",
        ""
    )]
    [TestCase(
        $"{Pell} was declared president of {Norway}.",
        "PROPN:4:nsubj:pass PROPN:1:flat AUX:4:aux:pass VERB:0:root NOUN:4:xcomp ADP:7:case PROPN:5:nmod PUNCT:4:punct",
        "head_of_state NO"
    )]
    [TestCase(
        $"{Pell}, a clerk now teaching at {Vell}, left.",
        "PROPN:11:nsubj PROPN:1:flat PUNCT:5:punct DET:5:det NOUN:1:appos ADV:7:advmod VERB:5:acl:relcl "
            + "ADP:9:case PROPN:7:obl PUNCT:1:punct VERB:0:root PUNCT:11:punct",
        "employer vell"
    )]
    [TestCase(
        $"{Quarrix}'s new {Norwegian} arm grew.",
        "PROPN:5:nmod:poss PART:1:case ADJ:5:amod ADJ:5:amod NOUN:6:nsubj VERB:0:root PUNCT:6:punct",
        ""
    )]
    public void Extract_WordsThatTheTreeTellsApart_AreReadSo(string markup, string tree, string expected) =>
        Assert.That(Relations(markup, tree), Is.EqualTo(expected));

    private static string Relations(string markup, string tree) =>
        Dump.Stated(new RolePatternExtractor().Extract(GivenTree.Of(markup, tree)));
}
