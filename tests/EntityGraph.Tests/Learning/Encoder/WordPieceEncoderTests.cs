using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class WordPieceEncoderTests
{
    private static readonly string[] s_pieces =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "tass",
        "ta",
        "##ss",
        "sep",
        "[",
        "]",
        "-",
        "##s",
        "\"",
        "mull",
        "##er",
        "[MASK]",
    ];

    private static WordPieceEncoder Create() =>
        new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', s_pieces) + "\n")));

    [TestCase("TASS", "tass")]
    [TestCase("tasss", "tass ##s")]
    [TestCase("Müller", "mull ##er")]
    [TestCase("“", "\"")]
    [TestCase("\u2011", "-")]
    [TestCase("[SEP]", "[ sep ]")]
    [TestCase("\u0007", "[UNK]")]
    [TestCase("ぬ", "[UNK]")]
    public void Encode_OfOneWord_GivesItsPieces(string word, string pieces)
    {
        var ids = Create().Encode(word).Ids.Select(id => s_pieces[id]);

        Assert.That(string.Join(' ', ids), Is.EqualTo(pieces));
    }

    [TestCase("senate", 0)]
    [TestCase("A", 1)]
    [TestCase("U.N.", 2)]
    [TestCase("Senate", 3)]
    [TestCase("G20", 4)]
    [TestCase("iPhone", 5)]
    [TestCase(",", 6)]
    [TestCase("\u2011", PieceShape.TightHyphen)]
    public void Encode_OfOneWord_TellsItsShape(string word, int shape)
    {
        Assert.That(Create().Encode(word).Shape, Is.EqualTo(shape));
    }

    [Test]
    public void Encode_OfALongWord_IsBounded()
    {
        Assert.That(
            Create().Encode("tasss" + new string('s', 5000)).Ids,
            Has.Length.LessThanOrEqualTo(WordPieceEncoder.MostPieces)
        );
    }
}
