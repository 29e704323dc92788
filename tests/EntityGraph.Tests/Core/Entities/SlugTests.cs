namespace EntityGraph.Tests.Core.Entities;

[TestFixture]
public sealed class SlugTests
{
    [TestCase("Li Qiang", "li-qiang")]
    [TestCase("García Márquez", "garcia-marquez")]
    [TestCase("Ingrid Strømnes", "ingrid-stromnes")]
    [TestCase("S&P 500, Inc.", "s-p-500-inc")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("李强", "李强")]
    public void Of_Name_FoldsToItsSlug(string name, string slug)
    {
        Assert.That(Slug.Of(name), Is.EqualTo(slug));
    }

    [Test]
    public void Of_NothingLeft_IsAHash()
    {
        Assert.That(Slug.Of("!?"), Does.Match("^[0-9a-f]{12}$"));
    }

    [Test]
    public void Of_LoneSurrogate_DoesNotThrow()
    {
        Assert.That(Slug.Of("a\ud800b"), Is.EqualTo("a-b"));
    }
}
