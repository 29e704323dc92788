using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.DocRed;

[TestFixture]
public sealed class DocRedReaderTests
{
    [Test]
    public void Read_TwoSentences_PutsMentionsIntoTheJoinedText()
    {
        var path = Write(
            """
            [{"title": "Lund", "sents": [["Anna", "Lund", "spoke", "."], ["Lund", "left", "."]], "labels": [],
              "vertexSet": [[{"sent_id": 1, "pos": [0, 1], "type": "PER", "name": "Lund"}, {"sent_id": 0, "pos": [0, 2], "type": "PER", "name": "Anna Lund"}],
                            [{"sent_id": 1, "pos": [0, 1], "type": "ORG", "name": "Lund"}]]}]
            """
        );

        var document = DocRedReader.Read(path).Single();

        Assert.That(document.Tokenized.Text, Is.EqualTo("Anna Lund spoke.\nLund left."));
        Assert.That(document.Tokenized.Document.Id, Is.EqualTo("Lund"));
        Assert.That(
            document.Mentions.Select(mention =>
                $"{mention.Label} {mention.Entity} {document.Tokenized.Slice(mention.Span)}"
            ),
            Is.EqualTo((string[])["PER 0 Anna Lund", "PER 0 Lund"]),
            "the same span counts once"
        );
    }

    [Test]
    public void Read_Tokens_BecomeRunningText()
    {
        var path = Write(
            """
            [{"title": "t", "vertexSet": [], "sents": [["Lund", "'s", "\"", "Sea", "-", "Wind", "\"", "(", "1990", ")", ",", "he", "said", "."]]}]
            """
        );

        Assert.That(
            DocRedReader.Read(path).Single().Tokenized.Text,
            Is.EqualTo("Lund's \"Sea-Wind\" (1990), he said.")
        );
    }

    [Test]
    public void Read_Labels_KeepEvidence()
    {
        var path = Write(
            """
            [{"title": "t", "sents": [["Lund", "left", "Oslo", "."]],
              "vertexSet": [[{"sent_id": 0, "pos": [0, 1], "type": "PER"}], [{"sent_id": 0, "pos": [2, 3], "type": "LOC"}]],
              "labels": [{"h": 0, "t": 1, "r": "P551", "evidence": [0]}, {"h": 1, "t": 0, "r": "P1", "evidence": []}]}]
            """
        );

        var labels = DocRedReader.Read(path).Single().Labels;

        Assert.That(
            labels.Select(label => $"{label.Head} {label.Property} {label.Tail} [{string.Join(',', label.Evidence)}]"),
            Is.EqualTo((string[])["0 P551 1 [0]", "1 P1 0 []"])
        );
    }

    [Test]
    public void Replace_NamesOfADocument_AreTheSameInventedWordsEverywhere()
    {
        var path = Write(
            """
            [{"title": "t", "sents": [["Lund", "left", "Oslo", "University", "."], ["Lund", "is", "old", "."]],
              "vertexSet": [[{"sent_id": 0, "pos": [0, 1], "type": "PER"}], [{"sent_id": 0, "pos": [2, 4], "type": "ORG"}]],
              "labels": [{"h": 0, "t": 1, "r": "P69", "evidence": [0]}]}]
            """
        );

        var document = InventedNames.Replace(DocRedReader.Read(path).Single());

        var words = document.Tokenized.Tokens.Select(token => document.Tokenized.Slice(token).ToString()).ToArray();
        Assert.That(words[0], Is.Not.EqualTo("Lund").And.EqualTo(words[5]));
        Assert.That(words[2], Is.Not.EqualTo("Oslo"));
        Assert.That(words[3], Is.EqualTo("University"));
        Assert.That(document.Labels, Has.Length.EqualTo(1));
        Assert.That(
            document.Tokenized.Slice(document.Mentions[1].Span).ToString(),
            Is.EqualTo($"{words[2]} University")
        );
    }

    [TestCase("{}", "(1): expected a JSON array of documents.")]
    [TestCase("[\n{\"title\": \"x\"}]", "(2): expected a document with title, sents and vertexSet: no 'sents'")]
    public void Read_OtherJson_SaysWhere(string text, string message)
    {
        var path = Write(text);

        Assert.That(
            () => DocRedReader.Read(path).ToList(),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(path + message)
        );
    }

    private static string Write(string text)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.json");
        File.WriteAllText(path, text);
        return path;
    }
}
