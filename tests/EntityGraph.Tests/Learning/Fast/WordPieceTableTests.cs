namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class WordPieceTableTests
{
    [TestCase("Ouagadougou", "ou ##aga ##dou ##go ##u")]
    [TestCase("Zoë", "zoe")]
    [TestCase("U.S.", "u . s .")]
    [TestCase("A–b", "a - b")]
    [TestCase("\uD83D", "")]
    public void Split_Word_GivesGreedyPieces(string word, string expected)
    {
        var table = TinyModel.Pieces();

        var pieces = table.Split(word).Select(piece => table.Pieces[piece]);

        Assert.That(string.Join(' ', pieces), Is.EqualTo(expected));
    }

    [Test]
    public void Embed_KnownWord_HasLengthOne()
    {
        var table = TinyModel.Pieces();
        var vector = new float[table.Dimensions];

        table.Embed("Ouagadougou", vector);

        Assert.That(vector.Sum(value => value * value), Is.EqualTo(1).Within(1e-5));
    }
}
