using System.Text.RegularExpressions;

namespace EntityGraph.Tests;

[TestFixture]
public sealed partial class CountryGazetteerTests
{
    [TestCase("CN", "China")]
    [TestCase("XK", "Kosovo")]
    [TestCase("SUHH", "Soviet Union")]
    [TestCase("TR", "Turkey")]
    public void Get_KnownCode_GivesTheCommonName(string code, string name) =>
        Assert.That(CountryGazetteer.Default.Get(code)?.Name, Is.EqualTo(name));

    [TestCase("cn")]
    [TestCase("ZZ")]
    public void Get_UnknownCode_GivesNothing(string code) => Assert.That(CountryGazetteer.Default.Get(code), Is.Null);

    [TestCase("the Netherlands", "NL")]
    [TestCase("Côte d’Ivoire", "CI")]
    [TestCase("Turkiye", "TR")]
    [TestCase("St Lucia", "LC")]
    [TestCase("Trinidad & Tobago", "TT")]
    [TestCase("U.S.", "US")]
    [TestCase("Zaire", "CD")]
    [TestCase("USSR", "SUHH")]
    [TestCase("Danes", "DK")]
    [TestCase("Congolese", "CD")]
    public void Lookup_ListedName_GivesItsCountry(string name, string code) =>
        Assert.That(CountryGazetteer.Default.Lookup(name)?.Preferred?.Code, Is.EqualTo(code));

    [TestCase("Virgin Islanders")]
    [TestCase("Virgin Islands")]
    public void Lookup_NameOfTerritoriesOnly_PrefersNone(string name)
    {
        var found = CountryGazetteer.Default.Lookup(name);

        Assert.That(found?.Preferred, Is.Null);
        Assert.That(string.Join(" ", found!.Countries.Select(country => country.Code)), Is.EqualTo("VG VI"));
    }

    [TestCase("Kyiv", "UA")]
    [TestCase("Washington", "US")]
    [TestCase("The Hague", "NL")]
    public void SeatOf_CapitalOrSeat_GivesTheCountry(string name, string code) =>
        Assert.That(CountryGazetteer.Default.Lookup(name)?.SeatOf?.Code, Is.EqualTo(code));

    [TestCase("South Korea said", "South Korea", NameCasing.Proper)]
    [TestCase("Korea said", "Korea", NameCasing.Proper)]
    [TestCase("TURKEY VOTES", "Turkey", NameCasing.Upper)]
    [TestCase("Guinea-Bissau won", "Guinea-Bissau", NameCasing.Proper)]
    [TestCase("Sino-Russian talks", "Sino", NameCasing.Proper)]
    public void TryMatchLongest_NameAtTheFront_FindsTheLongest(string text, string name, NameCasing casing)
    {
        var found = CountryGazetteer.Default.TryMatchLongest(text, Cut(text), out var match);

        Assert.That(found, Is.True);
        Assert.That(match.Name.Surface, Is.EqualTo(name));
        Assert.That(match.Casing, Is.EqualTo(casing));
    }

    [TestCase("turkey for dinner")]
    [TestCase("us and them")]
    [TestCase("Sino is a prefix")]
    [TestCase("Chinatown")]
    public void TryMatchLongest_NoCapitalNoHyphenOrNoWordEnd_FindsNothing(string text) =>
        Assert.That(CountryGazetteer.Default.TryMatchLongest(text, Cut(text), out _), Is.False);

    [Test]
    public void TryMatchLongest_IgnoringCase_SaysThatTheTextHasNoCapital()
    {
        const string Text = "turkey";

        var found = CountryGazetteer.Default.TryMatchLongest(Text, Cut(Text), out var match, ignoreCase: true);

        Assert.That(found, Is.True);
        Assert.That(match.Casing, Is.EqualTo(NameCasing.Lower));
    }

    private static Token[] Cut(string text) =>
        [.. Word().Matches(text).Select(match => new Token(new TextSpan(match.Index, match.Index + match.Length)))];

    [GeneratedRegex(@"\w+|\S")]
    private static partial Regex Word();
}
