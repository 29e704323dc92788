using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats;

[TestFixture]
public sealed class PolnearReaderTests
{
    [Test]
    public void Read_CharactersBeyondTheBasicPlane_ConvertsCodePointsToUtf16()
    {
        var path = Write(
            """{"id":"a","text":"😀 Mo said so.","attributions":[{"source":[[2,4]],"cue":[[5,9]],"content":[[10,12]]}]}"""
        );

        var article = PolnearReader.Read(path).Single();

        Assert.That(article.Attributions.Single().Source, Is.EqualTo([new TextSpan(3, 5)]));
        Assert.That(article.Document.Id, Is.EqualTo("a"));
    }

    [Test]
    public void Read_NoSource_IsEmpty()
    {
        var path = Write(
            """{"id":"a","text":"It is said.","attributions":[{"source":[],"cue":[[6,10]],"content":[]}]}"""
        );

        Assert.That(PolnearReader.Read(path).Single().Attributions.Single().Source, Is.Empty);
    }

    [TestCase("nonsense")]
    [TestCase("""{"id":"a","attributions":[]}""")]
    [TestCase("""{"id":"a","text":"x","attributions":[{"source":[[0,9]],"cue":[],"content":[]}]}""")]
    public void Read_BadLine_NamesFileAndLine(string line)
    {
        var path = Write(line);

        Assert.That(
            () => PolnearReader.Read(path).ToList(),
            Throws.TypeOf<DataFormatException>().With.Message.StartsWith($"{path}(1): ")
        );
    }

    private static string Write(string line)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.jsonl");
        File.WriteAllText(path, line + "\n");
        return path;
    }
}
