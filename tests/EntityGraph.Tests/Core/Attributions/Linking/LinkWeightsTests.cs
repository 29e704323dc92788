namespace EntityGraph.Tests.Core.Attributions.Linking;

[TestFixture]
public sealed class LinkWeightsTests
{
    [Test]
    public void Lines_ReadAgain_AreTheSame()
    {
        var weights = new LinkWeights { Scale = 0.75, Offset = -0.25 };
        weights.Values[0] = 1.5f;
        weights.Values[LinkWeights.Size - 1] = -0.02f;
        weights.Values[7] = 0.002f; // Too small to be written.
        var text = string.Join('\n', weights.Lines());

        var again = LinkWeights.Read(new StringReader(text), "w.tsv");

        Assert.That(string.Join('\n', again.Lines()), Is.EqualTo(text));
        Assert.That(text, Is.EqualTo("scale\t750\noffset\t-250\n0\t1500\n3ffff\t-20"));
    }

    [TestCase("zz\t1")]
    [TestCase("1")]
    [TestCase("40000\t1")]
    [TestCase("1\tx")]
    public void Read_WrongLine_NamesIt(string line)
    {
        Assert.That(
            () => LinkWeights.Read(new StringReader("# c\n" + line), "w.tsv"),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.EqualTo($"w.tsv(2): expected a cell below 40000 and a weight, found '{line}'.")
        );
    }

    [Test]
    public void Default_Shipped_HasWeights()
    {
        Assert.That(LinkWeights.Default.Values.Count(value => value != 0), Is.GreaterThan(1000));
    }
}
