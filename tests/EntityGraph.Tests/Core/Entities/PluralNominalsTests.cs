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

    [TestCase(
        "[Halden|O] will buy [Norvik|O] , the companies said .",
        "PROPN:3:nsubj AUX:3:aux VERB:8:ccomp PROPN:3:obj PUNCT:3:punct DET:7:det NOUN:8:nsubj VERB:0:root PUNCT:8:punct",
        "companies=organisation/halden,organisation/norvik"
    )]
    [TestCase(
        "[Halden|O] met [Norvik|O] in [Vell|O] , the companies said .",
        "PROPN:2:nsubj VERB:9:ccomp PROPN:2:obj ADP:5:case PROPN:2:obl PUNCT:2:punct DET:8:det NOUN:9:nsubj VERB:0:root "
            + "PUNCT:9:punct",
        ""
    )]
    [TestCase(
        "[Peru|C|PE] saw [Chile|C|CL] at [Halden|O] .\n[Norway|C|NO] urged both sides to wait .",
        "PROPN:2:nsubj VERB:0:root PROPN:2:obj ADP:5:case PROPN:2:obl PUNCT:2:punct PROPN:8:nsubj VERB:0:root DET:10:det "
            + "NOUN:8:iobj PART:12:mark VERB:8:xcomp PUNCT:8:punct",
        "sides=country/PE,country/CL"
    )]
    [TestCase(
        "[Peru|C|PE] and [Chile|C|CL] left the bloc to which both states belong .",
        "PROPN:4:nsubj CCONJ:3:cc PROPN:1:conj VERB:0:root DET:6:det NOUN:4:obj ADP:8:case PRON:11:obl DET:10:det "
            + "NOUN:11:nsubj VERB:6:acl:relcl PUNCT:4:punct",
        "states=country/PE,country/CL"
    )]
    public void Add_Plural_IsThoseWhoFitAlone(string markup, string tree, string expected)
    {
        var resolved = NominalResolver.Add(GivenTree.Of(markup, tree));

        var plurals =
            from mention in resolved.Annotated.Mentions
            let members = resolved.Entities.Mentions[mention.Id].Members
            where !members.IsEmpty
            select $"{resolved.Annotated.Surface(mention)}={string.Join(',', members)}";
        Assert.That(string.Join(' ', plurals), Is.EqualTo(expected));
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
