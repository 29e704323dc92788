using EntityGraph.Formats;
using EntityGraph.Learning;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Learning.Relations;

[TestFixture]
public sealed class DocRedTextsTests
{
    private const int Size = 2;

    [TestCase("Norway", "LOC", DocRedTexts.Country)]
    [TestCase("Norwegian", "LOC", DocRedTexts.Country)]
    [TestCase("Soviet Union", "LOC", DocRedTexts.Country)]
    [TestCase("Velmar", "LOC", "LOC")]
    [TestCase("Oslo", "LOC", "LOC")]
    [TestCase("Norway", "ORG", "ORG")]
    [TestCase("Norwegian", "MISC", "MISC")]
    public void Of_Name_IsACountryWhereTheListKnowsAPlaceByIt(string name, string label, string kind)
    {
        var gold = Document(name, label);

        Assert.That(Kinds(gold, gold), Is.EqualTo((string[])["PER", kind]));
    }

    [Test]
    public void Of_InventedNames_KeepsTheKindsAndPlacesOfTheNamesGiven()
    {
        var gold = Document("Norway", "LOC");
        var invented = InventedNames.Replace(gold);

        Assert.That(invented.Tokenized.Text, Does.Not.Contain("Norway"));
        Assert.That(Kinds(gold, invented), Is.EqualTo((string[])["PER", DocRedTexts.Country]));
        Assert.That(Kinds(invented, invented), Is.EqualTo((string[])["PER", "LOC"]), "no list knows it");
    }

    [TestCase("[Ana Lund|P] left [Norway|C|NO].", DocRedTexts.Country)]
    [TestCase("[Ana Lund|P] left [Velmar|L].", "LOC")]
    public void Of_EntitiesFound_AreOfTheSameKinds(string markup, string kind)
    {
        var found = Given.Resolved(markup);

        var ends = FoundEntities.Of(new DocRedDocument(found.Tokenized, []), found).Ends;

        Assert.That(ends.Select(end => DocRedTexts.Kinds[end.Kind]), Is.EquivalentTo((string[])["PER", kind]));
    }

    private static IEnumerable<string> Kinds(DocRedDocument gold, DocRedDocument text)
    {
        var states = new StateLayer(Size, new float[text.Tokenized.Tokens.Length * Size]);
        var annotated = new AnnotatedDocument(text.Tokenized, []) { StateLayer = states };
        return DocRedTexts.Of(gold, annotated, ["P27"]).Ends.Select(end => DocRedTexts.Kinds[end.Kind]);
    }

    private static DocRedDocument Document(string name, string label)
    {
        var words = name.Split(' ');
        var tokenized = RunningText.Build(
            [
                ["Lund", "is", "from", .. words, "."],
            ],
            "t"
        );
        var place = TextSpan.Cover(tokenized.Tokens[3].Span, tokenized.Tokens[2 + words.Length].Span);
        return new DocRedDocument(
            tokenized,
            [new DocRedMention(tokenized.Tokens[0].Span, "PER", 0), new DocRedMention(place, label, 1)]
        )
        {
            Labels = [new DocRedLabel(0, 1, "P27", [0])],
        };
    }
}
