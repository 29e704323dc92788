using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class PluralNominalsTests
{
    // Each line is a text, the plurals that were resolved with what they mean, and how many were not.
    [TestCase(
        "[NAT Norwegian] Prime Minister [PER Ana Brandt] met [NAT Kenyan] President [PER Tom Oduya]. The two "
            + "leaders spoke.",
        "leaders=person/ana-brandt+person/tom-oduya",
        0
    )]
    [TestCase(
        "[CTY Norway] and [CTY Kenya] signed. Both countries won. Both governments cheered.",
        "countries=country/NO+country/KE governments=country/NO+country/KE",
        0
    )]
    [TestCase("[CTY Norway] sued [CTY Kenya] in [CTY Peru]. Both countries lost.", "", 1)]
    [TestCase(
        "[CTY Norway], [CTY Kenya] and [CTY Peru] signed. The three nations met.",
        "nations=country/NO+country/KE+country/PE",
        0
    )]
    [TestCase("[CTY Norway], [CTY Kenya] and [CTY Peru] signed. The two nations met.", "", 1)]
    [TestCase(
        "[ORG Halvard Lines] bought [ORG Brell]. Neither company spoke.",
        "company=organisation/halvard-lines+organisation/brell",
        0
    )]
    [TestCase(
        "The [ORG Grain Ministry] wrote to the [ORG Fish Ministry]. Both ministries denied it.",
        "ministries=organisation/grain-ministry+organisation/fish-ministry",
        0
    )]
    [TestCase(
        "[PER Ana Brandt] and her colleague [PER Tom Oduya] left. Both said it rained.",
        "Both=person/ana-brandt+person/tom-oduya",
        0
    )]
    [TestCase(
        "[PER Ana Brandt] and [PER Tom Oduya] left. The two of them slept.",
        "two of them=person/ana-brandt+person/tom-oduya",
        0
    )]
    [TestCase(
        "[PER Ana Brandt] met [PER Tom Oduya]. Two women slept; both rich and poor came; the other two countries left.",
        "",
        0
    )]
    [TestCase("[CTY Norway] met [CTY Kenya]. Both Chinese companies left.", "", 0)]
    [TestCase(
        "Finance Minister [PER Ana Brandt] and Trade Minister [PER Tom Oduya] met. The ministers spoke.",
        "ministers=person/ana-brandt+person/tom-oduya",
        0
    )]
    public void Add_Plurals_MeanAllThatFit(string marked, string expected, int unresolved)
    {
        var document = Marked.Annotated(marked);

        var resolved = NominalResolver.Add(
            new ResolvedDocument(document, new RuleDocumentResolver().Resolve(document))
        );

        Assert.That(Shown(resolved), Is.EqualTo(expected));
        Assert.That(resolved.Entities.UnresolvedNominals, Is.EqualTo(unresolved));
    }

    [Test]
    public void Add_Plural_HasMembersAndNoEntity()
    {
        var document = Marked.Annotated("[CTY Norway] and [CTY Kenya] signed. Both governments cheered.");

        var resolved = NominalResolver.Add(
            new ResolvedDocument(document, new RuleDocumentResolver().Resolve(document))
        );

        Assert.That(resolved.Entities.EntityOf(2), Is.Null);
        Assert.That(
            resolved.Entities.EntitiesOf(2).Select(entity => entity.Value),
            Is.EqualTo(new[] { "country/NO", "country/KE" })
        );
        Assert.That(resolved.Entities.Mentions[2].Reason, Is.EqualTo(ResolutionReason.Nominal));
        Assert.That(resolved.Annotated.Mentions[2].Kind, Is.EqualTo(MentionKind.Country));
    }

    private static string Shown(ResolvedDocument document) =>
        string.Join(
            ' ',
            document
                .Annotated.Mentions.Where(mention =>
                    mention.Form == MentionForm.Nominal && document.Entities.EntityOf(mention.Id) is null
                )
                .Select(mention =>
                    $"{document.Annotated.Surface(mention)}={string.Join('+', document.Entities.EntitiesOf(mention.Id))}"
                )
        );
}
