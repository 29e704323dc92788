namespace EntityGraph.Tests;

[TestFixture]
public sealed partial class PairwiseCorpusResolverTests
{
    private static readonly PairwiseCorpusResolver s_resolver = new();

    [Test]
    public void Resolve_OneNameInOneCompany_IsOneEntity()
    {
        var first = Person(
            "d1",
            "Mira Zavodnik",
            beside: ["person/ruth-okeyo", "organisation/velmar"],
            roles: ["director"]
        );
        var second = Person(
            "d2",
            "Mira Zavodnik",
            beside: ["person/ruth-okeyo", "organisation/velmar"],
            roles: ["director"]
        );

        Assert.That(Clusters(first, second), Is.EqualTo("person/mira-zavodnik < d1 d2"));
    }

    [Test]
    public void Resolve_NamesakesInUnlikeCompany_StayApart()
    {
        var mayor = Person("d1", "John Smith", beside: ["location/aldport", "person/ann-bell"], roles: ["mayor"]);
        var other = Person("d2", "John Smith", beside: ["location/brackwater", "person/joe-tull"], roles: ["mayor"]);

        Assert.That(Clusters(mayor, other), Is.EqualTo("person/john-smith < d1\nperson/john-smith~2 < d2"));
    }

    [Test]
    public void Resolve_FatherAndSon_StayApartByTheirAges()
    {
        var father = Person("d1", "Pavel Zavodnik", beside: ["location/aldport"]) with { BirthYear = 1931 };
        var son = Person("d2", "Pavel Zavodnik", beside: ["location/aldport"]) with { BirthYear = 1962 };

        Assert.That(Clusters(father, son), Does.Contain("~2"));
    }

    [TestCase("J. Zavodnik", "Jan Zavodnik")]
    [TestCase("Bill Zavodnik", "William Zavodnik")]
    [TestCase("Aleksey Zavodnik", "Alexei Zavodnik")]
    [TestCase("Wu Jiahao", "Jiahao Wu")]
    [TestCase("Zavodnik Mira", "Mira Zavodnik")]
    [TestCase("Jan Zavodnik Oriol", "Jan Zavodnik")]
    [TestCase("Gevork Hakopian", "Kevorg Hagopyan")]
    [TestCase("Zavodnik Mikhail Pavlovich", "Mikhail Zavodnik")]
    [TestCase("Z. Ramana Rao", "Ramana Rao Zavodnik")]
    [TestCase("P. Thangavelavan", "P. Tankavelavan")]
    [TestCase("Bohdan Hryzenko", "Bogdan Gryzenko")]
    [TestCase("Þorvaldur Æsirsson", "Thorvaldur Aesirsson")]
    [TestCase("Guðrún Zavodnik", "Gudrun Zavodnik")]
    [TestCase("Oskar VI of Velmar", "Oskar VI")]
    public void Resolve_TwoNamesOfOnePersonInOneCompany_IsOneEntity(string first, string second)
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar", "location/aldport"];

        var clusters = Clusters(Person("d1", first, beside: company), Person("d2", second, beside: company));

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(1));
    }

    [TestCase("John A. Zavodnik", "John B. Zavodnik")]
    [TestCase("Jan Zavodnik", "Ruth Zavodnik")]
    [TestCase("Jan Zavodnik Jr.", "Jan Zavodnik Sr.")]
    [TestCase("Oskar III", "Oskar IV")]
    [TestCase("Turgat Marsall", "Derek Missell")]
    [TestCase("Michal Broven", "Michal Pravica")]
    [TestCase("Phil Zavodnik", "Will Zavodnik")]
    [TestCase("Mateus Soerens", "Mateus Prince")]
    [TestCase("P. Thangavelavan", "R. Tankavelavan")]
    public void Resolve_NamesThatCannotBeOnePersons_StayApartInAnyCompany(string first, string second)
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar", "location/aldport"];

        var clusters = Clusters(
            Person("d1", first, beside: company, roles: ["mayor"]),
            Person("d2", second, beside: company, roles: ["mayor"])
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Resolve_InitialThatFitsTwo_StaysAlone()
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar"];

        var clusters = Clusters(
            Person("d1", "Jan Zavodnik", beside: company),
            Person("d2", "Jozef Zavodnik", beside: company),
            Person("d3", "J. Zavodnik", beside: company)
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(3));
    }

    [Test]
    public void Resolve_FormerNameThatTheTextStates_IsOneEntity()
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar"];
        var before = Person("d1", "Mira Zavodnik", beside: company);
        var after = Person("d2", "Mira Oriol", beside: company) with { OtherNames = ["Mira Zavodnik"] };

        Assert.That(Clusters(before, after).Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void Resolve_NicknameThatTheTextGives_IsOneEntity()
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar"];
        var full = Person("d1", "Oskar Pereira Lind", beside: company);
        full = full with { Entity = full.Entity with { Aliases = ["Dodel"] } };

        Assert.That(Clusters(full, Person("d2", "Dodel", beside: company)).Split('\n'), Has.Length.EqualTo(1));
        Assert.That(Clusters(full, Person("d2", "Dudal", beside: company)).Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Resolve_AcronymInOneCompany_IsOneEntity()
    {
        string[] company = ["person/ruth-okeyo", "location/aldport"];
        var full = Local("d1", EntityKind.Organisation, "Kestrel Harbour Pilots Guild", company);
        var letters = Local("d2", EntityKind.Organisation, "KHPG", company);

        Assert.That(Clusters(full, letters), Is.EqualTo("organisation/kestrel-harbour-pilots-guild < d1 d2"));
    }

    [TestCase("Lviv", "Lemberg")]
    [TestCase("Chennai", "Madras")]
    [TestCase("Kaliningrad", "Königsberg")]
    public void Resolve_NamesOfACityInOtherLanguagesAndTimes_AreOneEntity(string name, string other)
    {
        string[] company = ["person/ruth-okeyo", "location/aldport"];

        var clusters = Clusters(
            Local("d1", EntityKind.Location, name, company),
            Local("d2", EntityKind.Location, other, company)
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(1));
    }

    [TestCase("Partido del Progreso Rural", "Rural Progress Party")]
    [TestCase("Bank of Ruritania", "Banco de Ruritania")]
    [TestCase("Deutscher Bauernverband", "German Farmers' Association")]
    [TestCase("Suomen Bönder Liitto", "Finnish Farmers Union")]
    [TestCase("Ostnorsk Fjell Kirsebærforbund", "OFKF")]
    [TestCase("Association Sportive de Oriolet-Velmar", "Oriolet")]
    [TestCase("Kestrel Harbour Corporation", "KHC")]
    [TestCase("Biological Marine Research Commission", "BIOMARC")]
    [TestCase("Ines Velasco Foundation", "Velasco")]
    public void Resolve_NameReadWordByWordInEnglish_IsOneEntity(string name, string other)
    {
        string[] company = ["person/ruth-okeyo", "location/aldport"];

        Assert.That(
            s_resolver
                .Resolve([
                    Local("d1", EntityKind.Organisation, name, company),
                    Local("d2", EntityKind.Organisation, other, company),
                ])
                .Entities,
            Has.Length.EqualTo(1)
        );
    }

    [TestCase(true, 2)]
    [TestCase(false, 1)]
    public void Resolve_FamilyNameWhereTextsTellBrothersApart_StaysAlone(bool tellsSiblings, int count)
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar", "location/aldport"];
        var full = InStory(Person("d1", "Mira Zavodnik", beside: company), tellsSiblings);
        var bare = InStory(Person("d2", "Zavodnik", beside: company), tellsSiblings);
        bare = bare with { Entity = bare.Entity with { IsDocumentBound = true } };

        Assert.That(s_resolver.Resolve([full, bare]).Entities, Has.Length.EqualTo(count));
    }

    [Test]
    public void Resolve_PetNameTakenForAFirm_IsThePersonOfTheStory()
    {
        string[] company = ["person/ruth-okeyo", "location/aldport"];
        var person = InStory(Person("d1", "Elizabeth Zavodnik", beside: company), tellsSiblings: false);
        var firm = InStory(Local("d2", EntityKind.Organisation, "Liz Zavodnik", company), tellsSiblings: false);

        Assert.That(s_resolver.Resolve([person, firm]).Entities, Has.Length.EqualTo(1));
    }

    [Test]
    public void Resolve_SchoolTakenForAPlace_IsTheSchool()
    {
        string[] company = ["person/ruth-okeyo", "location/aldport"];

        var clusters = Clusters(
            Local("d1", EntityKind.Location, "Velmar Forest Gymnasium", company),
            Local("d2", EntityKind.Organisation, "Velmar Forest Gymnasium", company)
        );

        Assert.That(clusters, Is.EqualTo("organisation/velmar-forest-gymnasium < d1 d2"));
    }

    [Test]
    public void Resolve_PlaceThatABodyIsNamedFor_StaysAPlace()
    {
        string[] company = ["person/ruth-okeyo"];
        var body = InStory(
            Local("d1", EntityKind.Organisation, "Oriolet Tea Workers Union", company),
            tellsSiblings: false
        );
        var place = InStory(Local("d2", EntityKind.Location, "Oriolet", company), tellsSiblings: false);

        Assert.That(s_resolver.Resolve([body, place]).Entities, Has.Length.EqualTo(2));
    }

    [TestCase("Velmar Horizon Group", "Velmar Horizon Air")]
    [TestCase("Biological Marine Research Commission", "BIMARK")]
    [TestCase("Union of Kestrel Fishers", "KFU")]
    public void Resolve_NamesOfTwoOrganisations_StayApartInAnyCompany(string name, string other)
    {
        string[] company = ["person/ruth-okeyo", "location/aldport"];

        Assert.That(
            s_resolver
                .Resolve([
                    Local("d1", EntityKind.Organisation, name, company),
                    Local("d2", EntityKind.Organisation, other, company),
                ])
                .Entities,
            Has.Length.EqualTo(2)
        );
    }

    [TestCase(1588, 1940, 2)]
    [TestCase(1932, 1940, 1)]
    public void Resolve_OneNameInYearsFurtherApartThanALife_IsTwo(int year, int other, int count)
    {
        string[] company = ["country/DK"];

        var clusters = Clusters(
            Person("d1", "Mirabe Zavodnik", beside: company) with
            {
                Years = [year],
            },
            Person("d2", "Mirabe Zavodnik", beside: company) with
            {
                Years = [other],
            }
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(count));
    }

    [Test]
    public void Resolve_RareNameOfNobodyKnownElse_IsOneEntityInUnlikeCompany()
    {
        var first = Person("d1", "Mirabe Zavodnik", beside: ["location/aldport"]);
        var second = Person("d2", "Mirabe Zavodnik", beside: ["location/brackwater"]);

        Assert.That(Clusters(first, second), Does.Not.Contain("~2"));
    }

    [TestCase("Sacred Heart Hospital", 2)]
    [TestCase("Zavodnik Glassworks", 1)]
    public void Resolve_InstitutionsInUnlikeCompany_AreOneWhereTheNameIsRare(string name, int count)
    {
        var clusters = Clusters(
            Local("d1", EntityKind.Organisation, name, ["location/aldport"]),
            Local("d2", EntityKind.Organisation, name, ["person/ruth-okeyo"])
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(count));
    }

    [Test]
    public void Resolve_MinistryWithoutItsCountry_StaysInItsDocument()
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar", "location/aldport"];

        var clusters = Clusters(
            Local("d1", EntityKind.Organisation, "Lagoons Ministry", company),
            Local("d2", EntityKind.Organisation, "Lagoons Ministry", company)
        );

        Assert.That(clusters, Is.EqualTo("organisation/lagoons-ministry < d1\norganisation/lagoons-ministry~2 < d2"));
    }

    [Test]
    public void Resolve_CountryInDoubt_IsJoinedWithNothing()
    {
        var sure = new LocalEntity("d1", new Entity(new EntityId("country/GE"), EntityKind.Country, "Georgia"), 0, 1);

        var clusters = Clusters(
            sure,
            sure with
            {
                DocumentId = "d2",
                IsInDoubt = true,
            },
            sure with
            {
                DocumentId = "d3",
            }
        );

        Assert.That(clusters, Is.EqualTo("country/GE < d1 d3\ncountry/GE~2 < d2"));
    }

    [Test]
    public void Resolve_FoundationAndWhomItIsNamedFor_AreTwoThoughTaggedAlike()
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar", "location/aldport"];

        var clusters = Clusters(
            Person("d1", "Mira Zavodnik", beside: company),
            Person("d2", "Mira Zavodnik Foundation", beside: company)
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Resolve_OneNameOfTwoKinds_IsTwo()
    {
        var clusters = Clusters(Person("d1", "Velmar Oriol"), Local("d2", EntityKind.Organisation, "Velmar Oriol", []));

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Resolve_TwoOfOneNameInOneDocument_StayTwo()
    {
        string[] company = ["person/ruth-okeyo", "organisation/velmar"];
        var second = Person("d1", "Mira Zavodnik", beside: company) with { FirstStart = 40 };

        var clusters = Clusters(
            Person("d1", "Mira Zavodnik", beside: company),
            second with
            {
                Entity = second.Entity with { Id = new EntityId("person/mira-zavodnik~2") },
            }
        );

        Assert.That(clusters.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Resolve_WhatIsBoundToItsDocument_NeverMerges()
    {
        var first = Person("d1", "Zavodnik", beside: ["person/ruth-okeyo"]);
        var second = Person("d2", "Zavodnik", beside: ["person/ruth-okeyo"]);

        var clusters = Clusters(Bound(first), Bound(second));

        Assert.That(clusters, Is.EqualTo("person/zavodnik < d1\nperson/zavodnik~2 < d2"));
    }
}
