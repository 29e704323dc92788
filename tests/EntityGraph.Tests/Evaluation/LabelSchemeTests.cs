using EntityGraph.Evaluation;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class LabelSchemeTests
{
    [TestCase("entitygraph", MentionKind.Country, "country")]
    [TestCase("conll2003", MentionKind.Country, "LOC")]
    [TestCase("conll2003", MentionKind.Nationality, "MISC")]
    [TestCase("crossner-politics", MentionKind.Other, null)]
    [TestCase("wikiann", MentionKind.Organisation, "ORG")]
    public void OfPredicted_Kind_GivesTheScoredLabel(string scheme, MentionKind kind, string? label) =>
        Assert.That(LabelScheme.Named(scheme).OfPredicted(kind), Is.EqualTo(label));

    [TestCase("crossner-politics", "politicalparty", "ORG")]
    [TestCase("crossner-politics", "election", null)]
    [TestCase("entitygraph", "ORGANISATION", "organisation")]
    [TestCase("uner", "PER", "PER")]
    public void OfGold_Label_GivesTheScoredLabel(string scheme, string label, string? scored) =>
        Assert.That(LabelScheme.Named(scheme).OfGold(label, "gold.conll"), Is.EqualTo(scored));

    [Test]
    public void Named_EachBuiltIn_IsThere() =>
        Assert.That(LabelScheme.BuiltIn.Select(name => LabelScheme.Named(name).Name), Is.EqualTo(LabelScheme.BuiltIn));

    [Test]
    public void Named_Unknown_ListsThoseThereAre() =>
        Assert.That(
            () => LabelScheme.Named("muc"),
            Throws.ArgumentException.With.Message.StartsWith(
                "There is no scheme 'muc'; built in are entitygraph, conll2003"
            )
        );

    [Test]
    public void Read_File_MapsBothSides()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# ours\n\ngold\tHUMAN\tPER\ngold\tTHING\t-\npredicted\tperson\tPER\n");

        var scheme = LabelScheme.Read(path);

        File.Delete(path);
        Assert.That(scheme.Labels, Is.EqualTo(new[] { "PER" }));
        Assert.That(scheme.OfGold("THING", "g"), Is.Null);
        Assert.That(scheme.OfPredicted(MentionKind.Person), Is.EqualTo("PER"));
        Assert.That(scheme.OfPredicted(MentionKind.Country), Is.Null);
    }

    [TestCase("PER", MentionKind.Person)]
    [TestCase("LOC", MentionKind.Location)]
    [TestCase("MISC", MentionKind.Other)]
    [TestCase("GENE", null)]
    public void KindOf_Label_IsTheKindScoredAlike(string label, MentionKind? kind) =>
        Assert.That(LabelScheme.Named("conll2003").KindOf(label), Is.EqualTo(kind));

    [Test]
    public void Raw_Labels_StandForThemselves()
    {
        var mention = new Mention(0, new TextSpan(0, 3), MentionKind.Other, 1) { Label = "Gene" };

        Assert.That(LabelScheme.Raw.OfGold("Gene", "g"), Is.EqualTo("Gene"));
        Assert.That(LabelScheme.Raw.OfPredicted(mention), Is.EqualTo("Gene"));
        Assert.That(LabelScheme.Raw.OfPredicted(mention with { Label = "" }), Is.Null);
    }

    [TestCase(
        "gold\tHUMAN\n",
        "(1): expected 'gold' or 'predicted', tab, label, tab, scored label or '-', found 'gold\tHUMAN'."
    )]
    [TestCase(
        "gold\tA\tPER\npredicted\tanimal\tPER\n",
        "(2): 'animal' is no kind, expected one of person, organisation, country, location, nationality, other."
    )]
    [TestCase("gold\tA\tPER\ngold\tA\tORG\n", "(2): 'A' is mapped twice.")]
    [TestCase("gold\tA\t-\n", ": no gold label is scored, expected a line like 'gold', tab, 'PER', tab, 'PER'.")]
    public void Read_BadFile_SaysWhereAndWhat(string text, string message)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);

        Assert.That(
            () => LabelScheme.Read(path),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(path + message)
        );

        File.Delete(path);
    }

    [TestCase("conll2003", "LOC", "Kenya", "LOC")]
    [TestCase("conll2003", "ORG", "Kenya", "ORG")]
    [TestCase("conll2003", "LOC", "Mercosur", "ORG")]
    [TestCase("entitygraph", "LOC", "Kenya", "organisation")]
    public void OfPredicted_CountryThatPlays_IsAPlaceWhereTheCorpusSaysSo(
        string scheme,
        string label,
        string surface,
        string expected
    )
    {
        var mention = new Mention(0, new TextSpan(0, surface.Length), MentionKind.Organisation, 0.9) { Label = label };

        var scored = LabelScheme.Named(scheme).OfPredicted(mention, surface);

        Assert.That(scored, Is.EqualTo(expected));
    }
}
