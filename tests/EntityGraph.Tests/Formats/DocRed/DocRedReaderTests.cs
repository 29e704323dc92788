using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.DocRed;

[TestFixture]
public sealed class DocRedReaderTests
{
    [Test]
    public void Read_TwoSentences_PutsMentionsIntoTheJoinedText()
    {
        var path = Write("""
            [{"title": "Lund", "sents": [["Anna", "Lund", "spoke", "."], ["Lund", "left", "."]], "labels": [],
              "vertexSet": [[{"sent_id": 1, "pos": [0, 1], "type": "PER", "name": "Lund"}, {"sent_id": 0, "pos": [0, 2], "type": "PER", "name": "Anna Lund"}],
                            [{"sent_id": 1, "pos": [0, 1], "type": "ORG", "name": "Lund"}]]}]
            """);

        var document = DocRedReader.Read(path).Single();

        Assert.That(document.Tokenized.Text, Is.EqualTo("Anna Lund spoke.\nLund left."));
        Assert.That(document.Tokenized.Document.Id, Is.EqualTo("Lund"));
        Assert.That(
            document.Mentions.Select(mention => $"{mention.Label} {mention.Entity} {document.Tokenized.Slice(mention.Span)}"),
            Is.EqualTo((string[])["PER 0 Anna Lund", "PER 0 Lund"]), "the same span counts once");
    }

    [Test]
    public void Read_Tokens_BecomeRunningText()
    {
        var path = Write("""
            [{"title": "t", "vertexSet": [], "sents": [["Lund", "'s", "\"", "Sea", "-", "Wind", "\"", "(", "1990", ")", ",", "he", "said", "."]]}]
            """);

        Assert.That(DocRedReader.Read(path).Single().Tokenized.Text, Is.EqualTo("Lund's \"Sea-Wind\" (1990), he said."));
    }

    [TestCase("{}", "(1): expected a JSON array of documents.")]
    [TestCase("[\n{\"title\": \"x\"}]", "(2): expected a document with title, sents and vertexSet: no 'sents'")]
    public void Read_OtherJson_SaysWhere(string text, string message)
    {
        var path = Write(text);

        Assert.That(() => DocRedReader.Read(path).ToList(), Throws.TypeOf<DataFormatException>().With.Message.EqualTo(path + message));
    }

    private static string Write(string text)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.json");
        File.WriteAllText(path, text);
        return path;
    }
}
