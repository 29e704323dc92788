using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class LocalEntitiesTests
{
    private static readonly RuleDocumentResolver s_resolver = new();

    [TestCase("Frost came early. The governor of [CTY Georgia] drove to a peach farm.", true)]
    [TestCase("Frost came early. The president of [CTY Georgia] met a governor.", false)]
    [TestCase("The governor of [CTY Norway]'s fund spoke.", false)]
    [TestCase("[CTY Chad] was late. [PER Chad Zavodnik] had missed the ferry.", true)]
    [TestCase("[CTY Chad] was late with its reply. [PER Mira Zavodnik] waited.", false)]
    public void Of_CountryWhoseNameOthersBear_IsInDoubtAmongWordsOfAPartOrAPerson(string marked, bool isInDoubt)
    {
        var country = Locals(marked).First(local => local.Entity.Kind == EntityKind.Country);

        Assert.That(country.IsInDoubt, Is.EqualTo(isInDoubt));
    }

    [TestCase("The [ORG ILO] may strike. The Inland Lockkeepers' Order had asked its men.", true)]
    [TestCase("The [ORG ILO] met. The International Labour Organization had asked for that.", false)]
    [TestCase("The [ORG ILO] met in spring.", false)]
    public void Of_ListedAcronymThatTheTextSpellsOutAsAnother_IsInDoubt(string marked, bool isInDoubt)
    {
        Assert.That(Locals(marked)[0].IsInDoubt, Is.EqualTo(isInDoubt));
    }

    [TestCase("[PER Oriol] reigned from 1588. In 1602 he died.", "1588")]
    [TestCase("In May 1940 [PER Oriol] sold 2000 casks.", "1940")]
    [TestCase("The [ORG Velmar] closed in 1940.", "")]
    public void Of_PersonInYears_HasThoseOfItsSentences(string marked, string years)
    {
        Assert.That(string.Join('|', Locals(marked)[0].Years), Is.EqualTo(years));
    }

    [TestCase("[ORG Zavodnik Glass], formerly Oriol Glassworks, hired ten men.", "Oriol Glassworks")]
    [TestCase("[ORG Zavodnik Glass] hired ten men. Until last May it was called Oriol Glassworks.", "Oriol Glassworks")]
    [TestCase("[ORG Zavodnik Glass] hired ten men of Oriol Glassworks.", "")]
    [TestCase("[ORG Zavodnik Glass] stands by a stream called Oriol Run.", "")]
    [TestCase("[ORG Zavodnik Glass] called [ORG Oriol Glassworks] a rival.", "")]
    [TestCase("[ORG Zavodnik Glass] hired ten men until May. Its rival, called Oriol Glassworks, hired none.", "")]
    public void Of_OrganisationWhoseFormerNameIsStated_HasIt(string marked, string names)
    {
        Assert.That(string.Join('|', Locals(marked)[0].OtherNames), Is.EqualTo(names));
    }

    [TestCase("As Swami Velmarananda she gives lessons; [PER Mira Zavodnik] was a notary.", "Swami Velmarananda")]
    [TestCase("As Mayor Oriol he opened the pool with [PER Jan Zavodnik].", "")]
    public void Of_PersonWithANameInAnOffice_HasTheNameAndNotTheOffice(string marked, string names)
    {
        Assert.That(string.Join('|', Locals(marked)[0].OtherNames), Is.EqualTo(names));
    }

    [TestCase("[PER Ana Zavodnik] won, acting as Oriol's lawyer.", "")]
    [TestCase("[PER Ana Zavodnik] owns \"The Mira Brandt Hour\" with [PER Mira Brandt].", "")]
    [TestCase("[PER Ana Zavodnik] blamed a group known as Fancy Oriol.", "")]
    [TestCase("[PER Ana Zavodnik], née Oriol, won.", "Ana Oriol")]
    [TestCase("[PER Ana Zavodnik], who won under her maiden name, Oriol, is back.", "Ana Oriol")]
    [TestCase("[PER Ana Zavodnik] will marry a farmer in Aldport, take his name, Oriol, and move.", "Ana Oriol")]
    [TestCase("[PER Ana Zavodnik] will marry a farmer in Aldport.", "")]
    [TestCase("[PER Ana Zavodnik], whom the stands call \"Comet\", scored.", "Comet|Comet Zavodnik")]
    [TestCase("[PER Ana Zavodnik] has to call Comet back.", "")]
    public void Of_PersonBesideAnotherName_HasItOnlyWhereTheTextSaysSo(string marked, string names)
    {
        Assert.That(string.Join('|', Locals(marked)[0].OtherNames), Is.EqualTo(names));
    }

    private static IReadOnlyList<LocalEntity> Locals(string marked)
    {
        var annotated = Marked.Annotated(marked, "d1");
        return LocalEntities.Of(new ResolvedDocument(annotated, s_resolver.Resolve(annotated)));
    }
}
