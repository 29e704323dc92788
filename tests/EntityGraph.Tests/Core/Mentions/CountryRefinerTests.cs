using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class CountryRefinerTests
{
    private static readonly CountryRefiner s_refiner = new(CountryGazetteer.Default);

    // What the tagger said is kept, retagged or completed.
    [TestCase("Talks with [LOC Uzbekistan] ended.", "Talks with [CTY Uzbekistan] ended.")]
    [TestCase("Talks with Uzbekistan ended.", "Talks with [CTY Uzbekistan] ended.")]
    [TestCase("[PER Uzbekistan] voted.", "[CTY Uzbekistan] voted.")]
    [TestCase(
        "[OTH Russian] troops left [LOC the Netherlands] early.",
        "[NAT Russian] troops left the [CTY Netherlands] early."
    )]
    [TestCase("[LOC Papua] [LOC New Guinea] signed.", "[CTY Papua New Guinea] signed.")]
    [TestCase("A court in [LOC Equatorial Guinea] ruled.", "A court in [CTY Equatorial Guinea] ruled.")]
    [TestCase(
        "Police in [LOC Guinea] and [LOC Guinea-Bissau] met.",
        "Police in [CTY Guinea] and [CTY Guinea-Bissau] met."
    )]
    [TestCase("[LOC Niger] borders [LOC Nigeria].", "[CTY Niger] borders [CTY Nigeria].")]
    [TestCase(
        "The [LOC Democratic Republic of Congo] and Congo signed.",
        "The [CTY Democratic Republic of Congo] and [CTY Congo] signed."
    )]
    [TestCase("[LOC North Korea] fired; Korea watched.", "[CTY North Korea] fired; [CTY Korea] watched.")]
    // Longer names stay whole.
    [TestCase("He lives in [LOC New Jersey].", "He lives in [LOC New Jersey].")]
    [TestCase("[ORG Carnegie China] published it.", "[ORG Carnegie China] published it.")]
    [TestCase("[ORG Bank of China] grew.", "[ORG Bank of China] grew.")]
    [TestCase("[ORG American Airlines] cut jobs.", "[ORG American Airlines] cut jobs.")]
    [TestCase("[PER Cuba Gooding] sang.", "[PER Cuba Gooding] sang.")]
    [TestCase("Analysts at Carnegie China disagreed.", "Analysts at Carnegie China disagreed.")]
    [TestCase("A bridge in New Jersey closed.", "A bridge in New Jersey closed.")]
    [TestCase("[LOC Northern Iraq] was quiet.", "[LOC Northern Iraq] was quiet.")]
    // Joint names and prefixes.
    [TestCase("[OTH China-Russia] trade rose.", "[CTY China]-[CTY Russia] trade rose.")]
    [TestCase("China-Russia trade rose.", "[CTY China]-[CTY Russia] trade rose.")]
    [TestCase("[OTH Sino-Russian] talks began.", "[NAT Sino]-[NAT Russian] talks began.")]
    [TestCase("Sino-Russian talks began.", "[NAT Sino]-[NAT Russian] talks began.")]
    [TestCase("The Indo-Pacific is wide.", "The Indo-Pacific is wide.")]
    [TestCase("A [OTH pro-Russian] party won.", "A pro-[NAT Russian] party won.")]
    [TestCase(
        "The anti-China motion and the ex-Soviet bloc.",
        "The anti-[CTY China] motion and the ex-[NAT Soviet] bloc."
    )]
    [TestCase("A [OTH British-based] firm paid.", "A [NAT British]-based firm paid.")]
    [TestCase("[OTH Chinese-American] trade talks failed.", "[NAT Chinese]-[NAT American] trade talks failed.")]
    // Parts of the United Kingdom are locations.
    [TestCase("Trains in Scotland stopped.", "Trains in [LOC Scotland] stopped.")]
    [TestCase("[LOC England] and the [OTH Scottish] parliament.", "[LOC England] and the [NAT Scottish] parliament.")]
    // Capitals are places, also where the tagger left them out or took them for something else.
    [TestCase("[LOC Moscow] said no.", "[LOC Moscow] said no.")]
    [TestCase("Talks with Riyadh ended.", "Talks with [LOC Riyadh] ended.")]
    [TestCase("[ORG Quito] said no.", "[LOC Quito] said no.")]
    [TestCase("[PER Washington] said no.", "[LOC Washington] said no.")]
    [TestCase("[PER Washington], a retired plumber, said no.", "[PER Washington], a retired plumber, said no.")]
    [TestCase(
        "[PER Ann Washington] rose. [PER Washington] said no.",
        "[PER Ann Washington] rose. [PER Washington] said no."
    )]
    // Dishes and fixed terms are no mention, what is sold or made by a country's firms is.
    [TestCase("She ate [OTH French] fries and [OTH Thai] curry.", "She ate French fries and Thai curry.")]
    [TestCase("The [OTH Mexican] food group grew.", "The [NAT Mexican] food group grew.")]
    [TestCase("He wore a [LOC Panama] hat.", "He wore a Panama hat.")]
    [TestCase("A cup of [LOC china] broke.", "A cup of china broke.")]
    [TestCase("[LOC Turkey] was on the menu.", "Turkey was on the menu.")]
    [TestCase("[OTH Danish]-born voters left.", "[NAT Danish]-born voters left.")]
    // Rivers and towns.
    [TestCase("The [LOC Niger] burst its banks.", "The [LOC Niger] burst its banks.")]
    [TestCase("The mayor of [LOC Lebanon] left Ohio.", "The mayor of [LOC Lebanon] left Ohio.")]
    public void Refine_TaggedText_KnowsCountries(string given, string expected) =>
        Assert.That(Refine(given), Is.EqualTo(expected));

    // Georgia, the country and the state.
    [TestCase("Ministers from Georgia and [LOC Armenia] met.", "Ministers from [CTY Georgia] and [CTY Armenia] met.")]
    [TestCase("She was born in [LOC Tbilisi], [LOC Georgia].", "She was born in [LOC Tbilisi], [CTY Georgia].")]
    [TestCase("She was born in [LOC Atlanta], [LOC Georgia].", "She was born in [LOC Atlanta], [LOC Georgia].")]
    [TestCase("[LOC Georgia] Gov. [PER Ann Pole] signed it.", "[LOC Georgia] Gov. [PER Ann Pole] signed it.")]
    [TestCase(
        "Voters in [LOC Ohio], [LOC Florida] and [LOC Georgia] queue.",
        "Voters in [LOC Ohio], [LOC Florida] and [LOC Georgia] queue."
    )]
    [TestCase(
        "A Democratic judge won the runoff in [LOC Georgia], a Republican said.",
        "A Democratic judge won the runoff in [LOC Georgia], a Republican said."
    )]
    [TestCase("[PER Georgia Mason] won.", "[PER Georgia Mason] won.")]
    // Jordan, Chad, Mali, Israel: countries and persons.
    [TestCase("Refugees reached [LOC Jordan].", "Refugees reached [CTY Jordan].")]
    [TestCase("Egypt, Jordan and Syria agreed.", "[CTY Egypt], [CTY Jordan] and [CTY Syria] agreed.")]
    [TestCase("[PER Michael Jordan] smiled. [PER Jordan] left.", "[PER Michael Jordan] smiled. [PER Jordan] left.")]
    [TestCase("Michael Jordan smiled.", "Michael Jordan smiled.")]
    [TestCase("A drought in Chad worsened.", "A drought in [CTY Chad] worsened.")]
    [TestCase("[PER Chad] laughed.", "[PER Chad] laughed.")]
    [TestCase("The drummer Chad Olsen laughed.", "The drummer Chad Olsen laughed.")]
    // Turkey, polish, us: countries and words.
    [TestCase("Turkey raised rates.", "[CTY Turkey] raised rates.")]
    [TestCase("TURKEY RAISES ITS KEY RATE", "[CTY TURKEY] RAISES ITS KEY RATE")]
    [TestCase("They ate turkey and Turkey sandwiches.", "They ate turkey and Turkey sandwiches.")]
    [TestCase("The guinea pig and a Guinea pig sleep.", "The guinea pig and a Guinea pig sleep.")]
    [TestCase("He ate a Brazil nut in Brazil.", "He ate a Brazil nut in [CTY Brazil].")]
    [TestCase("Polish your shoes.", "Polish your shoes.")]
    [TestCase("Polish troops came; polish helps.", "[NAT Polish] troops came; polish helps.")]
    [TestCase("The US told us more.", "The [CTY US] told us more.")]
    [TestCase("LET US TALK ABOUT THE HARVEST NOW", "LET US TALK ABOUT THE HARVEST NOW")]
    [TestCase("US SENDS NEW ENVOY TO CHINA", "[CTY US] SENDS NEW ENVOY TO [CTY CHINA]")]
    // Towns that have a country's name.
    [TestCase("The mill in [LOC Lebanon], Pa., closed.", "The mill in [LOC Lebanon], Pa., closed.")]
    [TestCase("The mill in [LOC Lebanon] closed.", "The mill in [CTY Lebanon] closed.")]
    [TestCase("The firm [ORG Emirates] flew more.", "The firm [ORG Emirates] flew more.")]
    [TestCase("Workers in [LOC Jersey] struck.", "Workers in [CTY Jersey] struck.")]
    [TestCase("He wore a Jersey number.", "He wore a Jersey number.")]
    public void Refine_NameThatIsMoreThanACountry_ReadsItsContext(string given, string expected) =>
        Assert.That(Refine(given), Is.EqualTo(expected));

    // Languages, dishes, terms and origins are no nationality; what the tagger found stays as another name.
    [TestCase("She speaks French.", "She speaks French.")]
    [TestCase("She speaks [OTH French] and [OTH German].", "She speaks [OTH French] and [OTH German].")]
    [TestCase("He answered in [OTH Russian].", "He answered in [OTH Russian].")]
    [TestCase("Votes from [LOC Peruvians] in [LOC Spain].", "Votes from [NAT Peruvians] in [CTY Spain].")]
    [TestCase("He taught in [OTH Russian] schools.", "He taught in [NAT Russian] schools.")]
    [TestCase("It is Russian roulette.", "It is Russian roulette.")]
    [TestCase("It is a Russian plane.", "It is a [NAT Russian] plane.")]
    [TestCase("They ordered Chinese food.", "They ordered Chinese food.")]
    [TestCase("They ordered Chinese steel.", "They ordered [NAT Chinese] steel.")]
    [TestCase("A Danish pastry.", "A Danish pastry.")]
    [TestCase("The Danish crown fell.", "The [NAT Danish] crown fell.")]
    [TestCase("A French-speaking judge.", "A French-speaking judge.")]
    [TestCase("An [OTH Iranian-American] writer.", "An [OTH Iranian-American] writer.")]
    [TestCase("A writer of Iranian descent.", "A writer of Iranian descent.")]
    [TestCase("The Spaniards and the Danes agreed.", "The [NAT Spaniards] and the [NAT Danes] agreed.")]
    [TestCase("The actress Dawn French and a French actress.", "The actress Dawn French and a [NAT French] actress.")]
    [TestCase("The singer [PER French] and [PER Dawn French].", "The singer [PER French] and [PER Dawn French].")]
    [TestCase("Our guide Finn Larsen met a Finn.", "Our guide Finn Larsen met a [NAT Finn].")]
    [TestCase("The [ORG Indians] signed a pitcher.", "The [ORG Indians] signed a pitcher.")]
    [TestCase("The [OTH Indians] signed a treaty.", "The [NAT Indians] signed a treaty.")]
    public void Refine_Adjective_IsANationalityOnlyWhereItMeansTheCountry(string given, string expected) =>
        Assert.That(Refine(given), Is.EqualTo(expected));

    [Test]
    public void Refine_AddedName_SaysWhoFoundItAndHowSure()
    {
        var (document, mentions) = Marked.Read("Turkmenistan and Jordan and [LOC Peru] met.");

        var refined = s_refiner.Refine(document, mentions);

        Assert.That(
            string.Join("; ", refined.Select(mention => $"{mention.Id} {mention.Tagger} {mention.Score}")),
            Is.EqualTo("0 country-gazetteer 0.95; 1 country-gazetteer 0.75; 2 given 0.9")
        );
    }

    [Test]
    public void Refine_MatchReport_LeavesTeamsToTheTagger()
    {
        const string Report =
            "[ORG Brazil] beat [LOC Peru] in the match. The striker scored two goals before the referee gave "
            + "a penalty.";

        Assert.That(Refine(Report), Is.EqualTo(Report.Replace("LOC", "CTY", StringComparison.Ordinal)));
    }

    [TestCaseSource(nameof(PresentNames))]
    public void Refine_CountryByName_FindsItInAPlainSentence(string code, string name)
    {
        var found = RefineAndLookUp($"Officials from {name} arrived on Monday.", MentionKind.Country);

        Assert.That(found, Is.EqualTo($"{name} {code}"));
    }

    [TestCaseSource(nameof(OwnDemonyms))]
    public void Refine_CountryByItsOwnDemonym_FindsItInAPlainSentence(string code, string demonym)
    {
        var found = RefineAndLookUp($"The {demonym} delegation arrived on Monday.", MentionKind.Nationality);

        Assert.That(found, Is.EqualTo($"{demonym} {code}"));
    }

    private static IEnumerable<TestCaseData> PresentNames() =>
        from country in CountryGazetteer.Default.Countries
        let meant = country.Successor ?? country.Code
        where CountryGazetteer.Default.Lookup(country.Name)!.Preferred is not null
        select new TestCaseData(meant, country.Name);

    private static IEnumerable<TestCaseData> OwnDemonyms() =>
        from name in CountryGazetteer.Default.Names
        where name.IsDemonym && name.Preferred is not null && name.Candidates[0].Form == CountryNameForm.Adjective
        select new TestCaseData(name.Preferred!.Code, name.Surface);

    private static string RefineAndLookUp(string text, MentionKind kind)
    {
        var (document, mentions) = Marked.Read(text);
        var refined = s_refiner.Refine(document, mentions).Where(mention => mention.Kind == kind);
        return string.Join(
            "; ",
            refined
                .Select(mention => document.Slice(mention.Span))
                .Select(surface => $"{surface} {CountryGazetteer.Default.Lookup(surface)?.Preferred?.Code}")
        );
    }

    private static string Refine(string marked)
    {
        var (document, mentions) = Marked.Read(marked);
        return Marked.Write(document, s_refiner.Refine(document, mentions));
    }
}
