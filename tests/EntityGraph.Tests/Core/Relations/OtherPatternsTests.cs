using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class OtherPatternsTests
{
    private const string Pell = "[Zora Pell|P|pell]";
    private const string Ostrow = "[Ivo Ostrow|P|ostrow]";
    private const string Norway = "[Norway|C|NO]";
    private const string Norwegian = "[Norwegian|N|NO]";
    private const string Quarrix = "[Quarrix|O]";
    private const string Vell = "[Vell|O]";

    [TestCase($"{Pell}'s wife {Ostrow} left.", "spouse pell")]
    [TestCase($"{Pell}'s ex-wife, {Ostrow}, left.", "spouse pell (former)")]
    [TestCase($"{Ostrow}, the widow of {Pell}, left.", "spouse pell (late)")]
    [TestCase($"{Ostrow}, the wife of former President {Pell}, left.", "spouse pell")]
    [TestCase($"{Pell} and his wife {Ostrow} left.", "spouse pell")]
    [TestCase($"{Pell} is married to {Ostrow}.", "spouse pell")]
    [TestCase($"{Pell} was married to {Ostrow} for years.", "spouse pell (former)")]
    [TestCase($"{Pell}'s younger brother {Ostrow} left.", "relative pell")]
    [TestCase($"{Pell}'s son-in-law, {Ostrow}, left.", "relative pell")]
    [TestCase($"{Ostrow}, a cousin of {Pell}, left.", "relative pell")]
    [TestCase($"{Ostrow} is the brother of {Pell}.", "relative pell")]
    public void Extract_KinNamed_StatesKinship(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Pell}'s wife met {Ostrow}.")]
    [TestCase($"{Pell}'s wife, {Ostrow} and others left.")]
    [TestCase($"{Ostrow}, the wife of {Pell}'s lawyer, left.")]
    [TestCase($"{Pell} met his wife and {Ostrow}.")]
    [TestCase($"{Pell} and {Ostrow} are friends.")]
    public void Extract_KinOfSomeoneElse_StatesNothing(string markup) => Assert.That(Relations(markup), Is.Empty);

    [TestCase($"{Norwegian} energy company {Quarrix} grew.", "country NO")]
    [TestCase($"the {Norwegian} automaker {Quarrix} grew.", "country NO")]
    [TestCase($"{Norway}'s state broadcaster {Quarrix} grew.", "country NO")]
    [TestCase($"{Norway}'s {Quarrix} said it grew.", "country NO")]
    [TestCase($"the {Norwegian} [Foreign Ministry|O] said so.", "country NO")]
    [TestCase($"{Quarrix}, a {Norwegian} energy company, grew.", "country NO")]
    [TestCase($"{Quarrix} is a {Norwegian} bank.", "country NO")]
    [TestCase($"the [Oslo|L]-based {Quarrix} grew.", "headquarters_location oslo")]
    [TestCase($"the [Oslo|L]-based law firm {Quarrix} grew.", "headquarters_location oslo")]
    [TestCase($"{Quarrix}, based in [Oslo|L], grew.", "headquarters_location oslo")]
    [TestCase($"{Quarrix}, which is headquartered in northern {Norway}, grew.", "headquarters_location NO")]
    [TestCase($"{Vell} subsidiary {Quarrix} grew.", "parent_organisation vell")]
    [TestCase($"{Quarrix}, a unit of {Vell}, grew.", "parent_organisation vell")]
    [TestCase($"{Quarrix} parent company {Vell} grew.", "parent_organisation vell")]
    [TestCase($"{Quarrix}, owned by {Vell}, grew.", "owner vell")]
    [TestCase($"{Vell}-owned {Quarrix} grew.", "owner vell")]
    [TestCase($"{Quarrix} owner {Pell} left.", "owner pell")]
    [TestCase($"{Pell}, the owner of {Quarrix}, left.", "owner pell")]
    public void Extract_CompanyDescribed_StatesItsHome(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Norway}'s [EU|O] referendum was lost.")]
    [TestCase($"{Norway}'s [NATO|O] said so.")]
    [TestCase($"{Norway}'s {Quarrix} allies left.")]
    [TestCase($"{Norwegian}-backed group {Quarrix} grew.")]
    [TestCase($"{Norwegian} {Quarrix} analyst {Pell} left.", "employer quarrix")]
    [TestCase($"the [Oslo|L]-based {Quarrix} analyst {Pell} left.", "employer quarrix")]
    public void Extract_NameThatOnlyModifies_StatesNoHome(string markup, string expected = "") =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Pell}, a {Norwegian} citizen, left.", "country_of_citizenship NO")]
    [TestCase($"{Norwegian} citizen {Pell} left.", "country_of_citizenship NO")]
    [TestCase($"{Pell}, a citizen of {Norway}, left.", "country_of_citizenship NO")]
    [TestCase($"{Pell}, who holds a {Norwegian} passport, left.", "country_of_citizenship NO")]
    [TestCase($"{Pell}, a {Norwegian}, left.", "country_of_citizenship NO")]
    [TestCase($"{Pell}, a {Norwegian} lawyer, left.", "")]
    [TestCase($"{Norwegian} lawyer {Pell} left.", "")]
    [TestCase($"{Pell} is not a {Norwegian} citizen.", "country_of_citizenship NO (current negated)")]
    public void Extract_Citizenship_OnlyFromExplicitWords(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Pell}, a member of {Quarrix}, left.", "member_of quarrix")]
    [TestCase(
        $"{Pell}, a former member of the [Green Party|O], left.",
        "member_of_political_party green-party (former)"
    )]
    [TestCase($"{Pell}, who is not a member of {Quarrix}, left.", "member_of quarrix (current negated)")]
    [TestCase($"[NATO|O] member {Norway} agreed.", "member_of nato")]
    [TestCase($"{Pell}, a member of the {Quarrix} committee, left.", "")]
    [TestCase($"{Pell}, who heads {Quarrix}, left.", "chairperson quarrix")]
    [TestCase($"{Pell}, who works for {Quarrix}, left.", "employer quarrix")]
    [TestCase($"{Pell} founded {Quarrix} in May.", "founder quarrix")]
    [TestCase($"{Quarrix}, founded by {Pell}, grew.", "founder quarrix")]
    public void Extract_MembershipAndWork_IsStated(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"They met in [Leipzig|L], [Germany|C|DE], in May.", "located_in DE")]
    [TestCase($"They met in [Atlanta|L], [Georgia|L], in May.", "located_in georgia")]
    [TestCase($"They met in [Idlib|L] province in northern [Syria|C|SY].", "located_in SY")]
    [TestCase($"[Vik|L], a small town in {Norway}, slept.", "located_in NO")]
    [TestCase($"They met in [Oslo|L], [Germany|C|DE] and [Chad|C|TD].", "")]
    [TestCase($"They met in [Oslo|L], [Paris|L], and [Rome|L].", "")]
    [TestCase($"They went from [Oslo|L], [Chad|C|TD], [Peru|C|PE] and others.", "")]
    public void Extract_PlaceInAnother_IsLocated(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Vell} owns {Quarrix}.", "owner vell")]
    [TestCase($"{Vell}, which owns half of {Quarrix}, grew.", "owner vell")]
    [TestCase($"{Vell} will own {Quarrix}.", "owner vell (planned)")]
    [TestCase($"{Vell} bought a stake in {Quarrix}.", "owner vell")]
    [TestCase($"{Quarrix} belongs to {Vell}.", "owner vell")]
    [TestCase($"{Quarrix} does not belong to {Vell}.", "owner vell (negated)")]
    [TestCase($"{Quarrix}, owned by the state of {Norway}, grew.", "owner NO")]
    [TestCase($"{Vell} owns the {Norwegian} brewer {Quarrix}.", "owner vell; country NO")]
    [TestCase($"{Quarrix} is 60 percent owned by {Vell}.", "owner vell")]
    [TestCase($"{Vell} owns shares.", "")]
    [TestCase($"{Pell} left {Vell} and her own {Quarrix}.", "")]
    [TestCase($"Does {Vell} own {Quarrix}?", "")]
    public void Extract_VerbOfOwnership_StatesTheOwner(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Quarrix}, an [Oslo|L]-based airline, grew.", "headquarters_location oslo")]
    [TestCase($"{Norwegian}-based {Quarrix} grew.", "headquarters_location NO")]
    [TestCase($"{Quarrix} is not based in [Oslo|L].", "headquarters_location oslo (negated)")]
    [TestCase($"{Quarrix} has moved its headquarters to [Oslo|L].", "headquarters_location oslo")]
    [TestCase($"{Quarrix} plans to move its headquarters to [Oslo|L].", "headquarters_location oslo (planned)")]
    [TestCase($"{Quarrix}'s headquarters in [Oslo|L] burned.", "headquarters_location oslo")]
    [TestCase($"They study at the [Quarrix University|O] in [Oslo|L].", "headquarters_location oslo")]
    [TestCase($"They told the [Oslo|L] newspaper {Quarrix} so.", "headquarters_location oslo")]
    [TestCase($"They met {Quarrix} in [Oslo|L].", "")]
    public void Extract_SeatSaid_IsStated(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Pell} of {Quarrix} left.", "employer quarrix")]
    [TestCase($"{Pell} of the {Quarrix}, who left, said so.", "employer quarrix")]
    [TestCase($"{Pell} of the {Quarrix} committee left.", "")]
    [TestCase($"{Pell}, 19, who plays for {Quarrix}, left.", "employer quarrix")]
    [TestCase($"{Pell}, a manager of the energy trader {Quarrix}, left.", "employer quarrix")]
    [TestCase($"{Pell}, the chairman of {Norway}'s {Quarrix}, left.", "chairperson quarrix; country NO")]
    [TestCase($"{Pell}, who did not found {Quarrix}, left.", "founder quarrix (negated)")]
    [TestCase($"{Pell} will head {Quarrix}.", "chairperson quarrix (planned)")]
    [TestCase($"{Quarrix} is led by {Pell}.", "chairperson quarrix")]
    [TestCase($"The president of the {Quarrix} ([QRX|O|quarrix]), {Pell}, left.", "chairperson quarrix")]
    [TestCase($"The bidder, {Quarrix} of {Norway}, left.", "country NO")]
    [TestCase($"They accused {Pell} of heading {Quarrix}.", "chairperson quarrix")]
    [TestCase($"{Pell} is married to the writer {Ostrow}.", "spouse pell")]
    public void Extract_WorkInOtherWords_IsStated(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase($"{Quarrix} chairman Sir {Pell} left.", "chairperson quarrix")]
    [TestCase($"Assistant [U.S.|C|US] Attorney {Pell} left.", "position_held US")]
    [TestCase($"A spokeswoman for the {Quarrix}, {Pell}, left.", "position_held quarrix")]
    [TestCase($"{Pell}, the spokesman of {Norway}'s prime minister, left.", "position_held NO")]
    [TestCase($"{Pell}, the president of {Norway}'s biggest bank, left.", "")]
    public void Extract_PostInOtherWords_IsStated(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    [TestCase(
        $"{Norwegian} Prime Minister {Pell} met her [Kenyan|N|KE] counterpart, {Ostrow}.",
        "head_of_government NO; head_of_government KE"
    )]
    [TestCase($"{Pell} met her [Kenyan|N|KE] counterpart, {Ostrow}.", "")]
    public void Extract_Counterpart_HoldsTheSamePost(string markup, string expected) =>
        Assert.That(Relations(markup), Is.EqualTo(expected));

    private static string Relations(string markup) =>
        Dump.Stated(new RolePatternExtractor().Extract(Given.Resolved(markup)));
}
