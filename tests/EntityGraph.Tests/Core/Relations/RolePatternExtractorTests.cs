using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class RolePatternExtractorTests
{
    private const string Pell = "[Zora Pell|P|pell]";
    private const string Ostrow = "[Ivo Ostrow|P|ostrow]";
    private const string Norway = "[Norway|C|NO]";
    private const string Norwegian = "[Norwegian|N|NO]";
    private const string Quarrix = "[Quarrix|O]";

    [TestCase($"{Norwegian} Prime Minister {Pell} left.", "head_of_government NO")]
    [TestCase($"{Norwegian} prime minister {Pell} left.", "head_of_government NO")]
    [TestCase($"[U.S.|C|US] President {Pell} left.", "head_of_state US")]
    [TestCase($"They met {Norwegian} President {Pell} in [Oslo|L].", "head_of_state NO")]
    [TestCase($"Prime Minister of {Norway} {Pell} left.", "head_of_government NO")]
    [TestCase($"Prime Minister {Pell} of {Norway} left.", "head_of_government NO")]
    [TestCase($"[German|N|DE] Chancellor {Pell} left.", "head_of_government DE")]
    [TestCase($"[British|N|GB] Chancellor {Pell} left.", "position_held GB")]
    [TestCase($"[Ontario|L] Premier {Pell} left.", "position_held ontario")]
    [TestCase($"King {Pell} of {Norway} left.", "head_of_state NO")]
    [TestCase($"{Norwegian} Foreign Minister {Pell} left.", "position_held NO")]
    [TestCase($"{Norwegian} Foreign Minister and Deputy Prime Minister {Pell} left.", "position_held NO")]
    [TestCase($"{Norwegian} Ambassador to [Chad|C|TD] {Pell} left.", "position_held NO")]
    [TestCase($"[Foreign Ministry|O] spokeswoman {Pell} left.", "position_held foreign-ministry")]
    [TestCase($"{Norwegian} consul {Pell} left.", "position_held NO")]
    [TestCase(
        $"{Norwegian} [Foreign Ministry|O] spokeswoman {Pell} left.",
        "country NO; position_held foreign-ministry"
    )]
    [TestCase($"[Texas|L] Sen. {Pell} left.", "position_held texas")]
    [TestCase($"Sen. {Pell} (R-[Texas|L]) left.", "position_held texas")]
    [TestCase($"Rep. {Pell}, D-[Ohio|L], left.", "position_held ohio")]
    [TestCase($"Senator {Pell} of [Texas|L] left.", "position_held texas")]
    [TestCase($"[Labour|O] MP {Pell} left.", "member_of_political_party labour")]
    [TestCase($"{Quarrix} analyst {Pell} left.", "employer quarrix")]
    [TestCase($"{Quarrix} senior political analyst {Pell} left.", "employer quarrix")]
    [TestCase($"analyst {Pell} of {Quarrix} left.", "employer quarrix")]
    [TestCase($"economist {Pell} at {Quarrix} left.", "employer quarrix")]
    [TestCase($"{Quarrix} CEO {Pell} left.", "chairperson quarrix")]
    [TestCase($"{Quarrix} communications director {Pell} left.", "position_held quarrix")]
    [TestCase($"{Quarrix} director {Pell} left.", "chairperson quarrix")]
    [TestCase($"{Quarrix} founder and chief executive {Pell} left.", "chairperson quarrix; founder quarrix")]
    [TestCase($"[FIFA|O] President {Pell} left.", "chairperson fifa")]
    [TestCase($"the [American|N|US] president of [FIFA|O], {Pell}, left.", "chairperson fifa")]
    [TestCase($"{Norwegian} leader {Pell} left.", "position_held NO")]
    [TestCase($"[Green Party|O] presidential candidate {Pell} left.", "position_held green-party (candidate)")]
    public void Extract_TitleBeforeName_StatesTheRole(string markup, string expected) =>
        Assert.That(Roles(markup), Is.EqualTo(expected));

    [TestCase($"{Pell}, the prime minister of {Norway}, left.", "head_of_government NO")]
    [TestCase($"{Pell}, {Norway}'s prime minister, left.", "head_of_government NO")]
    [TestCase($"{Pell}, the {Norwegian} prime minister, left.", "head_of_government NO")]
    [TestCase($"{Norway}'s prime minister, {Pell}, left.", "head_of_government NO")]
    [TestCase($"{Pell} (prime minister of {Norway}) left.", "head_of_government NO")]
    [TestCase($"{Pell}, 61, chief executive of {Quarrix}, left.", "chairperson quarrix")]
    [TestCase($"{Pell}, an honorary professor at {Quarrix}, left.", "position_held quarrix")]
    [TestCase($"They met at {Quarrix}, where {Pell} studied.", "educated_at quarrix")]
    [TestCase($"They met at {Quarrix}, where {Pell} once taught.", "employer quarrix (former)")]
    [TestCase($"They met at {Quarrix}, where {Pell} spoke.", "")]
    [TestCase($"They met in [Oslo|L], where {Quarrix} is based.", "headquarters_location oslo")]
    [TestCase($"They met in [Oslo|L], where {Quarrix} is known.", "")]
    [TestCase($"{Pell}, a former aide to [Senate|O] Majority Leader {Ostrow}, left.", "position_held senate")]
    [TestCase(
        $"{Pell}, chief executive of [Lima|L]-based {Quarrix}, left.",
        "chairperson quarrix; headquarters_location lima"
    )]
    [TestCase($"{Pell}, chairman of the board of {Quarrix}, left.", "chairperson quarrix")]
    [TestCase($"{Pell}, head of research at {Quarrix}, left.", "position_held quarrix")]
    [TestCase($"{Pell}, head of the {Quarrix} committee, left.", "position_held quarrix")]
    [TestCase($"{Pell}, a striker for {Quarrix}, left.", "employer quarrix")]
    [TestCase($"{Pell}, a professor of law at {Quarrix}, left.", "employer quarrix")]
    [TestCase($"{Pell}, founder of {Quarrix}, left.", "founder quarrix")]
    [TestCase($"{Pell}, mayor of [Oslo|L], left.", "position_held oslo")]
    [TestCase(
        $"{Pell}, president of {Quarrix} and chairman of [Vell|O], left.",
        "chairperson quarrix; chairperson vell"
    )]
    [TestCase($"{Pell} is the president of {Norway}.", "head_of_state NO")]
    [TestCase($"{Pell}, who is president of {Norway}, left.", "head_of_state NO")]
    [TestCase($"{Pell} was elected president of {Norway} in May.", "head_of_state NO")]
    [TestCase($"{Pell} was the founder of {Quarrix}.", "founder quarrix")]
    [TestCase($"{Pell}, a former {Quarrix} chairman and presidential candidate, left.", "chairperson quarrix (former)")]
    [TestCase($"{Pell}, {Quarrix}'s director of sales, left.", "position_held quarrix")]
    [TestCase($"{Pell}, [House|O] editor for {Quarrix}, left.", "employer quarrix")]
    [TestCase($"{Pell}, [Asia|L] director for {Quarrix}, left.", "position_held quarrix")]
    [TestCase($"They helped elect {Quarrix}'s president {Pell}.", "chairperson quarrix")]
    public void Extract_TitleAfterName_StatesTheRole(string markup, string expected) =>
        Assert.That(Roles(markup), Is.EqualTo(expected));

    [TestCase($"Former {Norwegian} Prime Minister {Pell} left.", "head_of_government NO (former)")]
    [TestCase($"{Norwegian} ex-President {Pell} left.", "head_of_state NO (former)")]
    [TestCase($"then-{Norwegian} President {Pell} left.", "head_of_state NO (former)")]
    [TestCase($"{Norwegian} then-President {Pell} left.", "head_of_state NO (former)")]
    [TestCase($"{Norwegian} acting President {Pell} left.", "head_of_state NO (acting)")]
    [TestCase($"{Norwegian} interim President {Pell} left.", "head_of_state NO (acting)")]
    [TestCase($"{Norwegian} President-elect {Pell} left.", "head_of_state NO (elect)")]
    [TestCase($"{Norwegian} Prime Minister-designate {Pell} left.", "head_of_government NO (elect)")]
    [TestCase($"outgoing {Norwegian} President {Pell} left.", "head_of_state NO")]
    [TestCase($"{Norway}'s self-proclaimed president, {Pell}, left.", "head_of_state NO (claimed)")]
    [TestCase($"{Norway}'s would-be president, {Pell}, left.", "head_of_state NO (candidate)")]
    [TestCase($"{Norwegian} presidential candidate {Pell} left.", "position_held NO (candidate)")]
    [TestCase($"the late {Norwegian} President {Pell} was mourned.", "head_of_state NO (late)")]
    [TestCase($"{Norwegian} Deputy Prime Minister {Pell} left.", "position_held NO")]
    [TestCase($"[U.S.|C|US] Vice President {Pell} left.", "position_held US")]
    [TestCase($"[British|N|GB] shadow chancellor {Pell} left.", "position_held GB")]
    [TestCase($"{Pell}, a vice president of {Quarrix}, left.", "position_held quarrix")]
    [TestCase($"{Pell}, assistant professor at {Quarrix}, left.", "employer quarrix")]
    [TestCase($"former {Quarrix} manager {Pell} left.", "employer quarrix (former)")]
    [TestCase($"{Pell}, the former prime minister of {Norway}, left.", "head_of_government NO (former)")]
    [TestCase($"{Pell}, then the prime minister of {Norway}, left.", "head_of_government NO (former)")]
    [TestCase($"{Pell} was president of {Norway} for years.", "head_of_state NO (former)")]
    [TestCase($"{Pell} is no longer president of {Norway}.", "head_of_state NO (former)")]
    [TestCase($"{Pell} stepped down as president of {Quarrix}.", "chairperson quarrix (former)")]
    [TestCase($"{Pell} is not the president of {Norway}.", "head_of_state NO (current negated)")]
    [TestCase($"{Pell} will become president of {Quarrix}.", "chairperson quarrix (current planned)")]
    [TestCase($"{Pell} may become president of {Quarrix}.", "chairperson quarrix (current possible)")]
    [TestCase($"{Pell} would be president of {Quarrix}.", "chairperson quarrix (current conditional)")]
    [TestCase(
        $"If {Pell} becomes president of {Quarrix}, all will leave.",
        "chairperson quarrix (current conditional)"
    )]
    public void Extract_Modifier_ChangesStatusOrPredicate(string markup, string expected) =>
        Assert.That(Roles(markup), Is.EqualTo(expected));

    [TestCase($"President {Pell} flew to {Norway}.")]
    [TestCase($"In {Norway} President {Pell} spoke.")]
    [TestCase($"the {Norwegian} prime minister's spokesman {Pell} left.")]
    [TestCase($"the {Norwegian} president's wife, {Pell}, left.")]
    [TestCase($"{Norwegian} first lady {Pell} left.")]
    [TestCase($"[Ostrow|P]'s {Norway} adviser {Pell} left.")]
    [TestCase($"[Ostrow|P] campaign chairman {Pell} left.")]
    [TestCase($"{Norwegian} analyst {Pell} left.")]
    [TestCase($"Against {Pell}, the {Norwegian} president won easily.")]
    [TestCase($"Unlike {Pell}, the {Norwegian} president, who sang, left.")]
    [TestCase($"President {Pell} at {Quarrix} in [Oslo|L]")]
    [TestCase($"Virginia AFL-{Quarrix} President {Pell} left.")]
    [TestCase($"{Norwegian} toy company president {Pell} left.")]
    [TestCase($"They told {Quarrix} President {Pell} would come.")]
    [TestCase($"The [U.S.|C|US]-backed president {Pell} left.")]
    [TestCase($"They met {Pell}, the [Chadian|N|TD] president and the {Norwegian} prime minister.")]
    [TestCase($"Is {Pell} the president of {Norway}?")]
    [TestCase($"the [Ostrow|O] spokesman {Pell} met [Ivo Ostrow|P].")]
    [TestCase($"[Republican|O] strategist {Pell} left.")]
    [TestCase($"He is an adviser to Mr. {Pell} who is now a fellow at {Quarrix}.")]
    [TestCase($"It hurt Priorities [USA|C|US] chief strategist {Pell}.")]
    [TestCase($"{Pell} met the president of {Norway}.")]
    [TestCase($"the president of {Norway}'s biggest bank, {Pell}, left.")]
    [TestCase($"{Pell}, chief executive of {Quarrix}'s [Oslo|L] unit, left.")]
    public void Extract_TitleOfSomeoneOrSomethingElse_StatesNothing(string markup) =>
        Assert.That(Roles(markup), Is.Empty);

    [Test]
    public void Extract_PresidentOfACompany_IsNoHeadOfState()
    {
        var document = Given.Resolved($"{Pell}, president of {Quarrix}, flew to {Norway}.");

        var relations = new RolePatternExtractor().Extract(document);

        Assert.That(
            Dump.Relations(document, relations),
            Is.EqualTo(
                "stated/chairperson/person/pell→organisation/quarrix | Zora Pell, president of Quarrix | current"
            )
        );
    }

    [Test]
    public void Extract_VerbBeforeTheTitle_IsNoPartOfTheEvidence()
    {
        var document = Given.Resolved($"A poll shows upstart former Sen. {Pell} (R-[Texas|L]) ahead.");

        var relations = new RolePatternExtractor().Extract(document);

        Assert.That(
            Dump.Relations(document, relations),
            Is.EqualTo("stated/position_held/person/pell→location/texas | former Sen. Zora Pell (R-Texas) | former")
        );
    }

    [Test]
    public void Extract_TitleInsideAContent_IsClaimedByTheSpeaker()
    {
        var document = Given.Resolved($"[Ostrow|P] said {Norwegian} President {Pell} lied.");
        var content = Given.SpanOf(document, "Norwegian President Zora Pell lied");
        var attribution = new Attribution(0, [], [], [content]) { Speakers = [0] };

        var relations = new RolePatternExtractor().Extract(document.With(attribution));

        Assert.That(
            Dump.Relations(document, relations),
            Is.EqualTo(
                "stated/head_of_state/person/pell→country/NO | Norwegian President Zora Pell | current, "
                    + "claimed by person/ostrow"
            )
        );
    }

    [Test]
    public void Extract_TitleOfTheSpeaker_IsNotClaimed()
    {
        var document = Given.Resolved($"{Norwegian} President {Pell} said that it rained.");
        var content = Given.SpanOf(document, "that it rained");
        var attribution = new Attribution(0, [], [], [content]) { Speakers = [1] };

        var evidence = new RolePatternExtractor().Extract(document.With(attribution)).Single().Evidence.Single();

        Assert.That(evidence.IsAsserted, Is.True);
    }

    [TestCase(
        $"The {Norwegian} and [Kenyan|N|KE] foreign ministers, {Pell} and {Ostrow}, met.",
        "position_held NO; position_held KE"
    )]
    [TestCase(
        $"The presidents of {Norway} and [Kenya|C|KE], {Pell} and {Ostrow}, met.",
        "head_of_state KE; head_of_state NO"
    )]
    [TestCase($"{Norwegian} ministers {Pell} and {Ostrow} left.", "position_held NO; position_held NO")]
    [TestCase($"The prime ministers of {Norway}, [Kenya|C|KE] and [Chad|C|TD], {Pell} and {Ostrow} left.", "")]
    [TestCase($"{Norwegian} ministers praised {Pell} and {Ostrow}.", "")]
    public void Extract_PostsOfSeveral_GoOneToOne(string markup, string expected) =>
        Assert.That(Roles(markup), Is.EqualTo(expected));

    [TestCase($"Chairman {Pell} (R-[Texas|L]) left.", "position_held texas")]
    [TestCase($"{Pell}, [Democrat|X] of [Texas|L], left.", "position_held texas")]
    [TestCase($"{Pell}, Democrat of [Oslo|L], left.", "")]
    public void Extract_StateOfALawmaker_IsRead(string markup, string expected) =>
        Assert.That(Roles(markup), Is.EqualTo(expected));

    [TestCase($"{Pell} is chairman of {Quarrix} once again.", "chairperson quarrix")]
    [TestCase($"{Pell} is chairman of the {Quarrix} committee.", "position_held quarrix")]
    public void Extract_WordsAfterABody_TellWhetherItIsTheWhole(string markup, string expected) =>
        Assert.That(Roles(markup), Is.EqualTo(expected));

    [TestCase($"In {Pell}, the president of {Norway}, {Ostrow}, slept.")]
    public void Extract_NameAfterIn_HoldsNothing(string markup) => Assert.That(Roles(markup), Does.Not.Contain("; "));

    private static string Roles(string markup) =>
        Dump.Stated(new RolePatternExtractor().Extract(Given.Resolved(markup)));
}
