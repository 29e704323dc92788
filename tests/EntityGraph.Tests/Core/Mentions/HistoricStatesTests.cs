using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class HistoricStatesTests
{
    private static readonly CountryRefiner s_refiner = new(CountryGazetteer.Default);

    [TestCase("Ottoman Empire", "ottoman-empire")]
    [TestCase("Austro-Hungarian Empire", "austria-hungary")]
    [TestCase("French Fourth Republic", "FR")]
    [TestCase("Kingdom of Romania", "RO")]
    [TestCase("Prussian", "prussia")]
    public void Lookup_HistoricName_GivesTheStateOrItsSuccessor(string name, string code) =>
        Assert.That(CountryGazetteer.Default.Lookup(name)?.Preferred?.Code, Is.EqualTo(code));

    [Test]
    public void Countries_WithoutIsoCode_HaveSlugsThatCannotClash()
    {
        var own = CountryGazetteer.Default.Countries.Where(country => country.Code.Any(char.IsLower)).ToList();

        Assert.That(own, Is.Not.Empty);
        Assert.That(
            own.Where(country =>
                country.Code.Length <= 4 || country.Code != Slug.Of(country.Name) || country.Until is null
            ),
            Is.Empty
        );
    }

    [TestCase("Envoys left [LOC Duchy of Torvale] today.", "Envoys left [CTY Duchy of Torvale] today.")]
    [TestCase(
        "Envoys left the [ORG Grand Duchy of Upper Torvale] today.",
        "Envoys left the [CTY Grand Duchy of Upper Torvale] today."
    )]
    [TestCase(
        "It fell with the [NAT Spanish] [LOC Third Republic] later.",
        "It fell with the [CTY Spanish Third Republic] later."
    )]
    [TestCase("It began in the [LOC Colony of Torvale] then.", "It began in the [CTY Colony of Torvale] then.")]
    [TestCase("They saw a [OTH Kingdom of Heaven] poster.", "They saw a [OTH Kingdom of Heaven] poster.")]
    [TestCase("She lives in the [LOC Duchy of Cornwall] now.", "She lives in the [LOC Duchy of Cornwall] now.")]
    [TestCase("She flew to the [LOC Emirate of Sharjah] first.", "She flew to the [LOC Emirate of Sharjah] first.")]
    [TestCase(
        "He holds the Order of the [LOC British Empire] still.",
        "He holds the Order of the [LOC British Empire] still."
    )]
    public void Refine_NameBuiltLikeAState_IsACountryUnlessItIsSomethingElse(string marked, string expected)
    {
        var (document, mentions) = Marked.Read(marked);

        var refined = s_refiner.Refine(document, mentions);

        Assert.That(Marked.Write(document, refined), Is.EqualTo(expected));
    }

    [TestCase("Duchy of Torvale", "duchy-of-torvale")]
    [TestCase("Emirate of Qatar", "QA")]
    [TestCase("Second Norwegian Republic", "NO")]
    public void Read_NameBuiltLikeAState_GivesItsCountry(string name, string code) =>
        Assert.That(StateNames.Read(CountryGazetteer.Default, name)?.Preferred?.Code, Is.EqualTo(code));

    [TestCase("Duchy of Lancaster")]
    [TestCase("Republic of Torvale")]
    [TestCase("Torvale Republic")]
    [TestCase("Kingdom of")]
    public void Read_AnyOtherName_GivesNothing(string name) =>
        Assert.That(StateNames.Read(CountryGazetteer.Default, name), Is.Null);

    [Test]
    public void Resolve_HistoricState_HasANodeOfItsOwn()
    {
        var (document, mentions) = Marked.Read(
            "The [CTY Ottoman Empire] wrote to the [CTY Duchy of Torvale] and to [CTY Turkey]."
        );
        var annotated = new AnnotatedDocument(document, s_refiner.Refine(document, mentions));

        var resolved = new RuleDocumentResolver().Resolve(annotated);

        Assert.That(
            resolved.Entities.Select(entity => entity.Id.Value).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "country/TR", "country/duchy-of-torvale", "country/ottoman-empire" })
        );
    }
}
