using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class AugmentationTests
{
    private static readonly ushort[] s_tags = [.. Enumerable.Range(0, NerTags.Count).Select(tag => (ushort)(1 << tag))];

    [TestCase("Jean-Luc B-PER", "Jean B-PER|‑ I-PER|Luc I-PER")]
    [TestCase("China-Russia B-MISC", "China B-MISC|‑ O|Russia B-MISC")]
    [TestCase("British-based B-MISC", "British B-MISC|‑ O|based O")]
    [TestCase("Halden-Voss B-ORG", "Halden B-ORG|‑ I-ORG|Voss I-ORG")]
    [TestCase("Post-It O", "Post O|‑ O|It O")]
    public void Split_HyphenatedWord_KeepsWhatItIs(string word, string expected)
    {
        var (text, tag) = (word.Split(' ')[0], Array.IndexOf(NerTags.Names, word.Split(' ')[1]));

        var cut = Augmentation.Split(new TaggedSentence([text, "spoke"], [s_tags[tag], 1]), Countries());

        Assert.That(cut, Is.Not.Null);
        var dump = cut!.Words.Zip(cut.Allowed, (part, mask) => $"{part} {NerTags.Names[Array.IndexOf(s_tags, mask)]}");
        Assert.That(string.Join('|', dump), Is.EqualTo(expected + "|spoke O"));
    }

    [Test]
    public void Split_NoHyphen_GivesNothing() =>
        Assert.That(Augmentation.Split(new TaggedSentence(["re-elected", "-"], [1, 1]), Countries()), Is.Null);

    private static CountryNames Countries()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """
                [{"name":{"common":"China","official":"China"},"altSpellings":[]},{"name":{"common":"Russia","official":"Russia"},"altSpellings":[]}]
                """);
            return CountryNames.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
