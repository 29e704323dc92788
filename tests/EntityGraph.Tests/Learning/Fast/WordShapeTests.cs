using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class WordShapeTests
{
    [TestCase("said", CapsKind.Lower)]
    [TestCase("London", CapsKind.Title)]
    [TestCase("NATO", CapsKind.Upper)]
    [TestCase("A", CapsKind.Initial)]
    [TestCase("McCall", CapsKind.Mixed)]
    [TestCase("1996", CapsKind.Digits)]
    [TestCase("G7", CapsKind.Alphanumeric)]
    [TestCase("U.S.", CapsKind.DottedUpper)]
    [TestCase("–", CapsKind.Hyphen)]
    [TestCase("”", CapsKind.Punctuation)]
    public void CapsOf_Word_TellsItsKind(string word, object expected) =>
        Assert.That(WordShape.CapsOf(word), Is.EqualTo(expected));

    [TestCase("McCall-1996", "XxXx-d")]
    [TestCase("O’Hara", "X'Xx")]
    public void Compressed_Word_WritesRunsOnce(string word, string expected) =>
        Assert.That(WordShape.Compressed(word), Is.EqualTo(expected));

    [TestCase("“", "\"")]
    [TestCase("``", "\"")]
    [TestCase("O’Hara", "O'Hara")]
    [TestCase("-LRB-", "(")]
    public void Plain_TypographicMarks_BecomeTypewriterMarks(string word, string expected) =>
        Assert.That(WordShape.Plain(word), Is.EqualTo(expected));

    [Test]
    public void Lower_Digits_BecomeZero() => Assert.That(WordShape.Lower("Route 66B"), Is.EqualTo("route 00b"));
}
