using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed partial class RuleDocumentResolverTests
{
    private static readonly RuleDocumentResolver s_resolver = new();

    // Organisations.
    [TestCase(
        "[ORG Latvijas Banka] and the [ORG Banco de Portugal] met.",
        "organisation/latvijas-banka full_name, organisation/central-bank-pt full_name"
    )]
    [TestCase("[ORG Ministry of Commerce] spoke.", "organisation/commerce-ministry! full_name")]
    [TestCase("[ORG Banco de Oriol] met.", "organisation/banco-de-oriol full_name")]
    [TestCase(
        "[ORG Halvard Mills] will become [ORG Nordhafen Lines]'s partner.",
        "organisation/halvard-mills full_name, organisation/nordhafen-lines full_name"
    )]
    [TestCase("[PER Ana Brandt] will become [PER Tom Lind].", "person/ana-brandt full_name, person/tom-lind full_name")]
    [TestCase(
        "The [ORG North Sea Pilots Union] ([ORG NSPU]) met. [ORG NSPU] left.",
        "organisation/north-sea-pilots-union full_name, organisation/north-sea-pilots-union acronym, "
            + "organisation/north-sea-pilots-union acronym"
    )]
    [TestCase(
        "[ORG NSPU] ([ORG North Sea Pilots Union]) met.",
        "organisation/north-sea-pilots-union acronym, organisation/north-sea-pilots-union full_name"
    )]
    [TestCase(
        "The [ORG North Sea Pilots Union] met. [ORG NSPU] left.",
        "organisation/north-sea-pilots-union full_name, organisation/north-sea-pilots-union acronym"
    )]
    [TestCase(
        "The [ORG North Sea Pilots Union] and the [ORG New Ship Painters Union] met. [ORG NSPU] left.",
        "organisation/north-sea-pilots-union full_name, organisation/new-ship-painters-union full_name, "
            + "organisation/nspu full_name"
    )]
    [TestCase(
        "The [ORG North Atlantic Treaty Organization] ([ORG NATO]) met; the [ORG NATO] alliance.",
        "organisation/nato full_name, organisation/nato full_name, organisation/nato full_name"
    )]
    [TestCase(
        "The [ORG UN] and the [ORG United Nations] met.",
        "organisation/united-nations acronym, organisation/united-nations full_name"
    )]
    [TestCase(
        "The [ORG Union of Nurses] ([ORG UN]) met. The [ORG UN] left.",
        "organisation/union-of-nurses full_name, organisation/union-of-nurses acronym, "
            + "organisation/union-of-nurses acronym"
    )]
    [TestCase(
        "[ORG Halvard Shipping] ([ORG AP]) fell.",
        "organisation/halvard-shipping full_name, organisation/associated-press acronym"
    )]
    [TestCase(
        "[ORG Nordhafen AG] grew. [ORG Nordhafen] paid.",
        "organisation/nordhafen-ag full_name, organisation/nordhafen-ag short_name"
    )]
    [TestCase(
        "[ORG National Grain Company] grew. [ORG National] paid.",
        "organisation/national-grain-company full_name, organisation/national full_name"
    )]
    [TestCase(
        "[ORG Halvard Shipping] and [ORG Halvard Steel]; [ORG Halvard] paid.",
        "organisation/halvard-shipping full_name, organisation/halvard-steel full_name, organisation/halvard full_name"
    )]
    [TestCase(
        "[ORG Halvard, Inc.] grew. [ORG Halvard] paid.",
        "organisation/halvard-inc full_name, organisation/halvard-inc short_name"
    )]
    [TestCase(
        "[ORG Oslo White Gulls] won; the [ORG White Gulls] slept.",
        "organisation/oslo-white-gulls full_name, organisation/oslo-white-gulls short_name"
    )]
    [TestCase(
        "The [ORG Radical Reform Party] and the [ORG Reform Party].",
        "organisation/radical-reform-party full_name, organisation/reform-party full_name"
    )]
    [TestCase(
        "[ORG Halvard University] and [ORG Halvard University School of Law].",
        "organisation/halvard-university full_name, organisation/halvard-university-school-of-law full_name"
    )]
    [TestCase(
        "The [ORG University of Halvard] met; [ORG Halvard] paid.",
        "organisation/university-of-halvard full_name, organisation/university-of-halvard short_name"
    )]
    [TestCase(
        "[ORG Halvard Steel] and [ORG Halvard Steel Japan].",
        "organisation/halvard-steel full_name, organisation/halvard-steel-japan full_name"
    )]
    [TestCase(
        "The [ORG Committee against Noise] met. The [ORG Committee] left.",
        "organisation/committee-against-noise full_name, organisation/committee-against-noise short_name"
    )]
    [TestCase(
        "The [ORG Kenyan Supreme Court] sat. The [ORG Court] rose.",
        "organisation/supreme-court-ke institution, organisation/supreme-court-ke short_name"
    )]
    [TestCase(
        "The [LOC Kremlin] and the [ORG White House] met.",
        "organisation/kremlin seat_of_power, organisation/white-house seat_of_power"
    )]
    // Institutions of a country.
    [TestCase(
        "The [NAT Brazilian] [ORG Foreign Ministry] spoke. The [ORG Foreign Ministry] left.",
        "country/BR demonym, organisation/foreign-ministry-br institution, organisation/foreign-ministry-br institution"
    )]
    [TestCase(
        "The [ORG Brazilian Foreign Ministry] and [CTY Peru]'s [ORG Ministry of Foreign Affairs].",
        "organisation/foreign-ministry-br institution, country/PE full_name, "
            + "organisation/foreign-ministry-pe institution"
    )]
    [TestCase(
        "The [ORG Supreme Court of Kenya] and the [ORG Senate].",
        "organisation/supreme-court-ke institution, organisation/senate! full_name"
    )]
    [TestCase(
        "The [ORG Foreign Ministry] of [CTY Brazil].",
        "organisation/foreign-ministry-br institution, country/BR full_name"
    )]
    [TestCase(
        "[LOC Moscow]'s [ORG Defence Ministry] spoke.",
        "location/moscow full_name, organisation/defence-ministry-ru institution"
    )]
    [TestCase(
        "The [ORG Foreign Ministry] in [LOC Moscow] spoke.",
        "organisation/foreign-ministry-ru institution, location/moscow full_name"
    )]
    [TestCase(
        "The [ORG European Commission] met. The [ORG Commission] spoke.",
        "organisation/european-commission full_name, organisation/european-commission short_name"
    )]
    [TestCase(
        "The [ORG European Commission] and the [ORG Grain Commission] met. The [ORG Commission] spoke.",
        "organisation/european-commission full_name, organisation/grain-commission full_name, "
            + "organisation/commission! full_name"
    )]
    [TestCase("The [LOC Texas] [ORG Senate] voted.", "location/texas full_name, organisation/senate-texas institution")]
    [TestCase(
        "The [ORG Brazilian Senate] and the [ORG Kenyan Senate]; the [ORG Senate] left.",
        "organisation/senate-br institution, organisation/senate-ke institution, organisation/senate! full_name"
    )]
    [TestCase(
        "The [NAT Philippine] [ORG Justice Department] and the [ORG Justice Department].",
        "country/PH demonym, organisation/justice-department-ph institution, organisation/justice-department-us full_name"
    )]
    // Countries, adjectives and seats.
    [TestCase("[CTY China] and the [NAT Chinese] met.", "country/CN full_name, country/CN demonym")]
    [TestCase("The [NAT Congolese] army fled [CTY Republic of the Congo].", "country/CG demonym, country/CG full_name")]
    [TestCase("The [NAT Congolese] army fled.", "country/CD demonym")]
    [TestCase("[NAT Dominican] police flew to [CTY Dominica].", "country/DM demonym, country/DM full_name")]
    [TestCase("[NAT Dominican] police left.", "country/DO demonym")]
    [TestCase(
        "[CTY Dominica] and the [CTY Dominican Republic]; [NAT Dominican] police.",
        "country/DM full_name, country/DO full_name, - (country/DM country/DO)"
    )]
    [TestCase(
        "The [NAT Congolese] army left [LOC Kinshasa]. The [NAT Congolese] police left [LOC Brazzaville].",
        "country/CD demonym, location/kinshasa full_name, country/CG demonym, location/brazzaville full_name"
    )]
    [TestCase("[NAT American] ships left [CTY Northern Mariana Islands].", "country/US demonym, country/MP full_name")]
    [TestCase("[NAT Virgin Islanders] voted.", "- (country/VG country/VI)")]
    [TestCase(
        "The [NAT Virgin Islanders] of [CTY British Virgin Islands].",
        "country/VG demonym, country/VG full_name"
    )]
    [TestCase(
        "[LOC Europe] voted; [NAT European] bakers and [LOC North American] cooks slept.",
        "location/europe full_name, location/europe demonym, location/north-america demonym"
    )]
    [TestCase("[CTY Zaire] and the [CTY Soviet Union].", "country/CD former_state, country/SUHH former_state")]
    [TestCase("[LOC England] and [NAT Scottish] fans.", "location/england full_name, location/scotland demonym")]
    [TestCase("[LOC Moscow] said no.", "country/RU seat")]
    [TestCase("[LOC Beijing] has repeatedly warned them.", "country/CN seat")]
    [TestCase("They held talks with [LOC Moscow].", "country/RU seat")]
    [TestCase("Sanctions on [LOC Tehran] and pressure on [LOC Ankara].", "country/IR seat, country/TR seat")]
    [TestCase("[LOC Moscow] would never accept it.", "country/RU seat")]
    [TestCase("Nobody needs [LOC Moscow]'s permission.", "country/RU seat")]
    [TestCase("Nobody likes [LOC Moscow]'s trams.", "location/moscow full_name")]
    [TestCase("[LOC Moscow] would never flood.", "location/moscow full_name")]
    [TestCase("He lives in [LOC Moscow].", "location/moscow full_name")]
    [TestCase("A man from [LOC Moscow] said no.", "location/moscow full_name")]
    [TestCase("[LOC Brussels] said no.", "location/brussels full_name")]
    [TestCase("[LOC Washington] urged calm.", "country/US seat")]
    [TestCase(
        "[LOC Mola di Varra] grew. [LOC Mola] slept.",
        "location/mola-di-varra full_name, location/mola-di-varra short_name"
    )]
    [TestCase(
        "[LOC Orlo River] rose; the [LOC Orlo] fell.",
        "location/orlo-river full_name, location/orlo-river short_name"
    )]
    [TestCase("[LOC Orlo Airport] and [LOC Orlo].", "location/orlo-airport full_name, location/orlo full_name")]
    [TestCase("[LOC South Orlo] and [LOC Orlo].", "location/south-orlo full_name, location/orlo full_name")]
    [TestCase(
        "[LOC Connecticut River] and [LOC Connecticut].",
        "location/connecticut-river full_name, location/connecticut full_name"
    )]
    [TestCase("The [LOC Kingdom of Ravna] and [LOC Ravna].", "location/ravna short_name, location/ravna full_name")]
    [TestCase(
        "[LOC New York City] and [LOC New York]; Albany, [LOC New York].",
        "location/new-york-city full_name, location/new-york-city short_name, location/new-york full_name"
    )]
    [TestCase("[LOC Washington], [LOC D.C.], slept.", "location/washington full_name, location/washington short_name")]
    [TestCase(
        "[PER Washington] urged calm in [LOC Washington] state.",
        "person/washington! full_name, location/washington full_name"
    )]
    [TestCase("[OTH Nobel Prize] winners met.", "other/nobel-prize full_name")]
    public void Resolve_Mentions_MeanWhatTheTextSays(string marked, string expected) =>
        Assert.That(Resolve(marked), Is.EqualTo(expected));

    [TestCase("[PER ANA BRANDT] QUITS. [PER Ana Brandt] spoke. [PER Brandt] left.", "Ana Brandt (Brandt)")]
    [TestCase("[PER ANA BRANDT] QUITS.", "Ana Brandt")]
    [TestCase("The [ORG Foreign Ministry] of [CTY Brazil].", "Foreign Ministry (Brazil) (Foreign Ministry) BR")]
    [TestCase("The [ORG North Sea Pilots Union] ([ORG NSPU]).", "North Sea Pilots Union (NSPU)")]
    [TestCase("The [LOC Kremlin].", "Kremlin RU")]
    [TestCase("The [CTY U.S.] and the [NAT Americans].", "United States (U.S.) US")]
    [TestCase("[LOC Lyon], [CTY France].", "Lyon FR")]
    [TestCase("[LOC Dayton], [LOC Ohio].", "Dayton US")]
    [TestCase("[LOC Georgia] and [LOC Tbilisi].", "Georgia US")]
    [TestCase("[LOC Nairobi] is large.", "Nairobi KE")]
    public void Resolve_FirstEntity_HasNameAliasesAndCountry(string marked, string expected)
    {
        var entity = s_resolver.Resolve(Marked.Annotated(marked)).Entities[0];

        var aliases = entity.Aliases.IsEmpty ? "" : $" ({string.Join(", ", entity.Aliases)})";
        Assert.That($"{entity.Name}{aliases} {entity.Country}".TrimEnd(), Is.EqualTo(expected));
    }

    [Test]
    public void Resolve_MatchReport_KnowsTeamsByTheirLastWord()
    {
        var resolved = Resolve(
            "The striker scored a goal in the match. [ORG Oslo Otters] won the league; the [ORG Otters] coach smiled."
        );

        Assert.That(resolved, Is.EqualTo("organisation/oslo-otters full_name, organisation/oslo-otters short_name"));
    }

    [TestCase(
        "[ORG Quarrix] grew. It runs a subsidiary, [ORG Quarrix Beheer].",
        "organisation/quarrix full_name, organisation/quarrix-beheer full_name"
    )]
    [TestCase(
        "[ORG Quarrix] grew. [ORG Quarrix Beheer], a unit of [ORG Quarrix], fell.",
        "organisation/quarrix full_name, organisation/quarrix-beheer full_name, organisation/quarrix full_name"
    )]
    [TestCase(
        "[ORG Quarrix] grew. [ORG Quarrix Foods] makes soup.",
        "organisation/quarrix-foods short_name, organisation/quarrix-foods full_name"
    )]
    public void Resolve_PartOfABody_IsNotTheBody(string marked, string expected) =>
        Assert.That(Resolve(marked), Is.EqualTo(expected));

    [TestCase(
        "[CTY Peru] beat [CTY Kenya] in Lima, [CTY Peru]. The striker scored a goal in the match.",
        "organisation/peru-national-football-team team, organisation/kenya-national-football-team team, "
            + "country/PE full_name"
    )]
    [TestCase(
        "A win for [ORG Peru]. The striker scored a goal in the match, a penalty.",
        "organisation/peru-national-football-team team"
    )]
    [TestCase(
        "[LOC Wales] lost the match. The bowler took a wicket in the tournament; the innings ended.",
        "organisation/wales-national-cricket-team team"
    )]
    [TestCase(
        "[CTY Peru]'s tall new captain scored a goal in the match, a penalty.",
        "organisation/peru-national-football-team team"
    )]
    [TestCase("[CTY Peru]'s finance minister saw the striker score a goal in the match.", "country/PE full_name")]
    [TestCase("[CTY Peru] beat [CTY Kenya] to the contract.", "country/PE full_name, country/KE full_name")]
    public void Resolve_CountryThatPlays_IsItsTeam(string marked, string expected) =>
        Assert.That(Resolve(marked), Is.EqualTo(expected));

    [Test]
    public void Resolve_OtherNews_DoesNotShortenToLastWords()
    {
        var resolved = Resolve("[ORG Oslo Otters] filed for bankruptcy; the [ORG Otters] board met.");

        Assert.That(resolved, Is.EqualTo("organisation/oslo-otters full_name, organisation/otters full_name"));
    }

    [Test]
    public void Resolve_DatelineCapital_IsAPlace()
    {
        var (tokenized, mentions) = Marked.Read("[LOC MOSCOW] said it rained.");
        var document = new Document(tokenized.Text, "d") { Zones = [new Zone(ZoneKind.Dateline, new TextSpan(0, 6))] };

        var resolved = s_resolver.Resolve(new AnnotatedDocument(new Tokenizer().Tokenize(document), mentions));

        Assert.That(resolved.Mentions[0].Entity?.Value, Is.EqualTo("location/moscow"));
    }

    private static string Resolve(string marked)
    {
        var resolved = s_resolver.Resolve(Marked.Annotated(marked));
        var bound = resolved.Entities.Where(entity => entity.IsDocumentBound).Select(entity => entity.Id).ToHashSet();
        return string.Join(
            ", ",
            resolved.Mentions.Select(mention =>
                mention.Entity is { } id
                    ? $"{id}{(bound.Contains(id) ? "!" : "")} {SnakeCase.Of(mention.Reason!.Value)}"
                    : $"- ({string.Join(' ', mention.Candidates)})"
            )
        );
    }
}
