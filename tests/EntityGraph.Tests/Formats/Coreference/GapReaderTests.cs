using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.Coreference;

[TestFixture]
public sealed class GapReaderTests
{
    private const string Header =
        "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n";

    [Test]
    public void Read_CodePointOffsets_BecomeCodeUnits()
    {
        var row =
            "x-1\t😀 Vera Lind met Dora Moss before she left.\tshe\t33\tVera Lind\t2\tTRUE\tDora Moss\t16\tFALSE\thttp://example.org\n";

        var example = GapReader.Read(new StringReader(Header + row), "gap.tsv").Single();

        Assert.That(example.Document.Text[example.Pronoun.Start..example.Pronoun.End], Is.EqualTo("she"));
        Assert.That(example.Document.Text[example.A.Start..example.A.End], Is.EqualTo("Vera Lind"));
        Assert.That(example.Document.Text[example.B.Start..example.B.End], Is.EqualTo("Dora Moss"));
        Assert.That((example.IsA, example.IsB, example.IsFeminine), Is.EqualTo((true, false, true)));
    }

    [TestCase("he", false)]
    [TestCase("His", false)]
    [TestCase("him", false)]
    [TestCase("Her", true)]
    [TestCase("hers", true)]
    public void IsFeminine_Pronoun_SaysWhich(string pronoun, bool expected)
    {
        var row =
            $"x-1\t{pronoun} Lind Moss\t{pronoun}\t0\tLind\t{pronoun.Length + 1}\tFALSE\tMoss\t{pronoun.Length + 6}\tFALSE\t-\n";

        Assert.That(GapReader.Read(new StringReader(row), "gap.tsv").Single().IsFeminine, Is.EqualTo(expected));
    }

    [TestCase("x-1\tLind left.\tLind", "gap.tsv(1): expected 11 columns parted by tabs, found 3.")]
    [TestCase("x-1\tHe met Lind.\tHe\t1\tLind\t7\tTRUE\tLind\t7\tFALSE\t-", "gap.tsv(1): the text at 1 is not 'He'.")]
    [TestCase(
        "x-1\tHe met Lind.\tHe\t0\tLind\t7\tmaybe\tLind\t7\tFALSE\t-",
        "gap.tsv(1): expected TRUE or FALSE, found 'maybe'."
    )]
    public void Read_BadRow_SaysWhere(string row, string message)
    {
        Assert.That(
            () => GapReader.Read(new StringReader(row), "gap.tsv").Count(),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(message)
        );
    }
}
