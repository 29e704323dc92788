using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class AugmentationTests
{
    [TestCase("Jean-Luc B-PER", "Jean B-PER|‑ I-PER|Luc I-PER")]
    [TestCase("China-Russia B-MISC", "China B-MISC|‑ O|Russia B-MISC")]
    [TestCase("British-based B-MISC", "British B-MISC|‑ O|based O")]
    [TestCase("Halden-Voss B-ORG", "Halden B-ORG|‑ I-ORG|Voss I-ORG")]
    [TestCase("Post-It O", "Post O|‑ O|It O")]
    public void Split_HyphenatedWord_KeepsWhatItIs(string word, string expected)
    {
        var (text, tag) = (word.Split(' ')[0], NerTags.Set.Names.IndexOf(word.Split(' ')[1]));

        var cut = Augmentation.Split(new TaggedSentence([text, "spoke"], [TagMask.Of(tag), default]), LabelSet.News);

        Assert.That(cut, Is.Not.Null);
        var dump = cut!.Words.Zip(cut.Allowed, (part, mask) => $"{part} {NerTags.Set.Names[mask.Tag]}");
        Assert.That(string.Join('|', dump), Is.EqualTo(expected + "|spoke O"));
    }

    [Test]
    public void Split_NoHyphen_GivesNothing() =>
        Assert.That(
            Augmentation.Split(new TaggedSentence(["re-elected", "-"], [default, default]), LabelSet.News),
            Is.Null
        );
}
