using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class NominalResolverTests
{
    private static readonly RuleDocumentResolver s_resolver = new();

    // Each line is a text, the nominals that were resolved with what they mean, and how many were not.
    [TestCase(
        "[NAT Norwegian] Prime Minister [PER Ana Brandt] spoke. The premier left.",
        "premier=person/ana-brandt",
        0
    )]
    [TestCase(
        "[PER Ana Brandt], the prime minister of [CTY Norway], spoke. The [NAT Norwegian] leader left.",
        "leader=person/ana-brandt",
        0
    )]
    [TestCase("The foreign minister, [PER Ana Brandt], spoke. The minister left.", "minister=person/ana-brandt", 0)]
    [TestCase(
        "[CTY Norway]'s president, [PER Ana Brandt], met [CTY Kenya]'s president, [PER Tom Oduya]. The "
            + "president left. The [NAT Kenyan] president slept.",
        "president=person/tom-oduya",
        1
    )]
    [TestCase("President [PER Ana Brandt] spoke. The [NAT Kenyan] president slept.", "", 1)]
    [TestCase("Former president [PER Ana Brandt] spoke. The president left.", "", 1)]
    [TestCase(
        "President [PER Ana Brandt] spoke. The former president left; a president spoke; the next president slept.",
        "",
        0
    )]
    [TestCase("President [PER Ana Brandt] spoke. The vice president left.", "", 1)]
    [TestCase("Deputy minister [PER Ana Brandt] spoke. A senior official left; the official slept.", "", 0)]
    [TestCase("Judge [PER Ana Brandt] sat. It rained. It snowed. It hailed. The judge left.", "", 1)]
    [TestCase("Judge [PER Ana Brandt] sat. The judge left.", "judge=person/ana-brandt", 0)]
    [TestCase(
        "The [ORG Grain Ministry] met. The ministry spoke; the party leader left.",
        "ministry=organisation/grain-ministry",
        1
    )]
    [TestCase("The [ORG Grain Ministry] and the [ORG Fish Ministry] met. The ministry spoke.", "", 1)]
    [TestCase("[ORG NATO] met. The alliance spoke.", "alliance=organisation/nato", 0)]
    [TestCase(
        "The [ORG Velmar Grain Commission] met. Its rival and the grain commission spoke; the fish commission slept.",
        "grain commission=organisation/velmar-grain-commission",
        0
    )]
    [TestCase("[ORG Halvard, Inc.] grew. The company's profit fell.", "company=organisation/halvard-inc", 0)]
    [TestCase("[ORG Velmar] fell. The company spoke.", "company=organisation/velmar", 0)]
    [TestCase("[ORG Velmar] sued [ORG Brell]. The company spoke.", "", 1)]
    [TestCase("The [ORG Grain Ministry] sued [ORG Velmar]. The firm spoke.", "firm=organisation/velmar", 0)]
    [TestCase("[CTY Peru] voted. The country's voters slept.", "country=country/PE", 0)]
    [TestCase("[CTY Peru] beat [CTY Kenya]. The country fell.", "", 1)]
    [TestCase("[CTY Peru] voted. The country music star slept.", "", 0)]
    [TestCase("The [NAT Kenyan] defence ministry spoke.", "defence ministry=organisation/defence-ministry-ke", 0)]
    [TestCase("[CTY Peru]'s central bank spoke.", "central bank=organisation/central-bank-pe", 0)]
    [TestCase("The [NAT Kenyan] government spoke; a [NAT Kenyan] police officer slept.", "", 0)]
    [TestCase(
        "The [NAT Swiss] firm [ORG Velmar] fell. The [NAT Swiss] company spoke.",
        "company=organisation/velmar",
        0
    )]
    [TestCase(
        "The [NAT Swiss] firm [ORG Velmar] sued [NAT Swiss] firm [ORG Brell]. The [NAT Swiss] company spoke.",
        "",
        1
    )]
    [TestCase("The [NAT Swiss] firm [ORG Velmar] fell. The [NAT Dutch] company spoke.", "", 1)]
    [TestCase("[ORG Velmar] fell. The [NAT Swiss] company spoke.", "", 1)]
    [TestCase(
        "The [LOC Lyon]-based firm [ORG Velmar] sued [ORG Brell]. The [LOC Lyon]-based company spoke.",
        "company=organisation/velmar",
        0
    )]
    [TestCase(
        "[PER Ana Brandt], 45, left. The 45-year-old spoke; the 45-year-old driver left.",
        "45-year-old=person/ana-brandt, driver=person/ana-brandt",
        0
    )]
    [TestCase("[PER Ana Brandt], 45, met [PER Tom Oakes], 45. The 45-year-old spoke.", "", 1)]
    [TestCase("[PER Ana Brandt], 45, left. The 46-year-old spoke; the 45-year-old law fell.", "", 1)]
    [TestCase(
        "[NAT Swiss] cyclist [PER Ana Brandt] met [PER Tom Oakes]. The [NAT Swiss] cyclist left.",
        "cyclist=person/ana-brandt",
        0
    )]
    [TestCase(
        "[NAT Swiss] cyclist [PER Ana Brandt] beat [NAT Swiss] cyclist [PER Tom Oakes]. The [NAT Swiss] cyclist left.",
        "",
        1
    )]
    [TestCase("President [PER Ana Brandt] spoke. Her predecessor slept; the former Swiss cyclist left.", "", 0)]
    public void Add_DefiniteNouns_MeanWhomTheTextNamedBefore(string marked, string expected, int unresolved)
    {
        var resolved = Resolve(marked);

        var nominals = resolved.Annotated.Mentions.Where(mention => mention.Form == MentionForm.Nominal);
        Assert.That(
            string.Join(
                ", ",
                nominals.Select(mention =>
                    $"{resolved.Annotated.Surface(mention)}={resolved.Entities.EntityOf(mention.Id)}"
                )
            ),
            Is.EqualTo(expected)
        );
        Assert.That(resolved.Entities.UnresolvedNominals, Is.EqualTo(unresolved));
    }

    [Test]
    public void Add_Nominal_IsAMentionOfItsEntityInTextOrder()
    {
        var resolved = Resolve("President [PER Ana Brandt] spoke. The president met [PER Tom Oakes].");

        Assert.That(resolved.Entities.Entities, Has.Length.EqualTo(2));
        Assert.That(resolved.Annotated.Mentions.Select(mention => mention.Id), Is.EqualTo((int[])[0, 1, 2]));
        Assert.That(resolved.Entities.Mentions.Select(mention => mention.MentionId), Is.EqualTo((int[])[0, 1, 2]));
        Assert.That(resolved.Entities.Mentions[1].Reason, Is.EqualTo(ResolutionReason.Nominal));
    }

    [TestCase(
        "Judge [Ana Brandt|P] sat",
        "NOUN:2:compound PROPN:4:nsubj PROPN:2:flat VERB:0:root",
        "judge",
        "person/ana-brandt"
    )]
    [TestCase(
        "Her baker , [Ana Brandt|P] , sat",
        "PRON:2:nmod:poss NOUN:7:nsubj PUNCT:2:punct PROPN:2:appos PROPN:4:flat PUNCT:2:punct VERB:0:root",
        "baker",
        "person/ana-brandt"
    )]
    [TestCase(
        "Her baker , [Ana Brandt|P] , sat",
        "PRON:2:nmod:poss NOUN:7:nsubj PUNCT:2:punct PROPN:2:appos PROPN:4:flat PUNCT:2:punct VERB:0:root",
        "judge",
        ""
    )]
    [TestCase(
        "Judge [Ana Brandt|P] and judge [Tom Oakes|P] sat",
        "NOUN:2:compound PROPN:7:nsubj PROPN:2:flat CCONJ:6:cc NOUN:6:compound PROPN:2:conj PROPN:6:flat VERB:0:root",
        "judge",
        ""
    )]
    public void Add_NounBesideAName_MeansItsOnlyBearerLater(string first, string tree, string noun, string expected)
    {
        var root = tree.Split(' ').ToList().FindIndex(word => word.EndsWith(":root", StringComparison.Ordinal)) + 1;
        var after = tree.Split(' ').Length + 1;
        var document = GivenTree.Of(
            $"{first} .\nIt rained .\nIt snowed .\nIt hailed .\nThen the {noun} left .",
            $"{tree} PUNCT:{root}:punct {Weather(after)} {Weather(after + 3)} {Weather(after + 6)} ADV:{after + 13}:advmod DET:{after + 12}:det NOUN:{after + 13}:nsubj VERB:0:root PUNCT:{after + 13}:punct"
        );

        var resolved = NominalResolver.Add(document);

        var nominals = resolved.Annotated.Mentions.Where(mention => mention.Form == MentionForm.Nominal);
        Assert.That(
            string.Join(' ', nominals.Select(mention => resolved.Entities.EntityOf(mention.Id))),
            Is.EqualTo(expected)
        );

        static string Weather(int before) => $"PRON:{before + 2}:nsubj VERB:0:root PUNCT:{before + 2}:punct";
    }

    [Test]
    public void Add_DocumentWithAttributions_IsRefused()
    {
        var resolved = Resolve("President [PER Ana Brandt] spoke.");
        var attribution = new Attribution(0, [], [new TextSpan(0, 9)], []);

        Assert.That(
            () => NominalResolver.Add(resolved with { Annotated = resolved.Annotated.WithAttributions([attribution]) }),
            Throws.ArgumentException
        );
    }

    private static ResolvedDocument Resolve(string marked)
    {
        var annotated = Marked.Annotated(marked);
        return NominalResolver.Add(new ResolvedDocument(annotated, s_resolver.Resolve(annotated)));
    }
}
