using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class RowReadingTests
{
    private TemporaryFolder _folder = null!; // set before each test

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Read_JsonLines_TakesAllFields()
    {
        var path = _folder.Write(
            "a.jsonl",
            """
            {"id":"n1","title":"Ferry stops","date":"2024-08-21T10:00:00Z","source":"The Bay Post","url":"https://bay.example/1","language":"en","text":"The ferry stopped.","tags":["sea"]}
            """
        );

        var document = Reads.All(path).Single().Document!;

        Assert.That(
            (
                document.Id,
                document.Title,
                document.Date,
                document.Source,
                document.Url,
                document.Language,
                document.Path
            ),
            Is.EqualTo(
                (
                    "n1",
                    "Ferry stops",
                    (DateOnly?)new DateOnly(2024, 8, 21),
                    "The Bay Post",
                    "https://bay.example/1",
                    "en",
                    path + "(1)"
                )
            )
        );
        Assert.That(document.Text, Is.EqualTo("Ferry stops\n\nThe ferry stopped."));
        Assert.That(Reads.Zones(document), Is.EqualTo("Title: Ferry stops"));
    }

    [Test]
    public void Read_TextThatBeginsWithItsTitle_IsLeftAsItIs()
    {
        var path = _folder.Write("a.jsonl", """{"title":"Ferry stops","text":"Ferry stops\n\nThe ferry stopped."}""");

        var document = Reads.All(path).Single().Document!;

        Assert.That(document.Text, Is.EqualTo("Ferry stops\n\nThe ferry stopped."));
        Assert.That(Reads.Zones(document), Is.EqualTo("Title: Ferry stops"));
    }

    [Test]
    public void Read_BadJsonRows_AreNamedWithTheirLineAndTheRestIsRead()
    {
        var path = _folder.Write(
            "a.jsonl",
            """
            {"text":"One."}

            not json
            {"text":["a","list"]}
            {"title":"No text"}
            {"text":"  "}
            [1,2]
            {"text":"Two."} {"text":"Three."}
            {"text":7}
            """
        );

        var results = Reads.All(path);

        Assert.That(
            results.Select(result => result.IsRead ? result.Document.Text : result.ToString()[path.Length..]),
            Is.EqualTo([
                "One.",
                "(3): not JSON (at character 0)",
                "(4): 'text' is a list, expected text",
                "(5): no 'text'",
                "(6): 'text' is empty",
                "(7): expected a JSON object, found a list",
                "(8): not JSON (at character 16)",
                "7",
            ])
        );
    }

    [TestCase("text,id\n\"One, two.\nThree.\",a\nFour.,b\n", "One, two.\nThree.|Four.")]
    [TestCase("id;text\r\n1;One.\r\n2;\"He said \"\"no\"\".\"\r\n", "One.|He said \"no\".")]
    [TestCase("\uFEFFTEXT\tid\nOne.\t1\n", "One.")]
    public void Read_Csv_FindsSeparatorQuotesAndColumn(string csv, string texts)
    {
        var path = _folder.Write("a.csv", csv);

        var results = Reads.All(path);

        Assert.That(string.Join('|', results.Select(result => result.Document?.Text)), Is.EqualTo(texts));
    }

    [Test]
    public void Read_CsvRows_AreNamedByTheLineTheyStartOn()
    {
        var path = _folder.Write("a.csv", "id,text\n1,\"One\ntwo.\"\n2,\n3,Three, four.\n4,\"Five.\n5,Six.\n");

        var results = Reads.All(path);

        Assert.That(
            results.Select(result => result.IsRead ? result.Path[path.Length..] : result.ToString()[path.Length..]),
            Is.EqualTo([
                "(2)",
                "(4): 'text' is empty",
                "(5): expected 2 columns, found 3; a text that holds the separator must stand in quotation marks",
                "(6): a quote is never closed: it takes in the rest of the file, which is not read",
            ])
        );
    }

    [Test]
    public void Read_OtherColumnNames_AreUsed()
    {
        var path = _folder.Write("a.csv", "Headline,Body,Day\nFerry stops,The ferry stopped.,2024-08-21\n");
        var options = new ReadingOptions
        {
            TextColumn = "body",
            TitleColumn = "headline",
            DateColumn = "day",
        };

        var document = Reads.All(path, options).Single().Document!;

        Assert.That((document.Title, document.Date), Is.EqualTo(("Ferry stops", (DateOnly?)new DateOnly(2024, 8, 21))));
    }

    [Test]
    public void Read_UnreadableDate_WarnsAndReads()
    {
        var path = _folder.Write("a.csv", "text,date\nThe ferry stopped.,03/04/2024\n");

        var result = Reads.All(path).Single();

        Assert.That(result.Document?.Date, Is.Null);
        Assert.That(
            result.Warnings,
            Is.EqualTo(["the date '03/04/2024' cannot be read; expected a form like 2024-08-21"])
        );
    }

    [Test]
    public void Read_LineAboveTheLimit_IsSkippedAndTheRestIsRead()
    {
        var path = _folder.Write(
            "a.jsonl",
            "{\"text\":\"One.\"}\n{\"text\":\"" + new string('x', 5000) + "\"}\n{\"text\":\"Two.\"}\n"
        );

        var results = Reads.All(path, new ReadingOptions { MaxDocumentBytes = 1000 });

        Assert.That(results.Select(result => result.IsRead), Is.EqualTo([true, false, true]));
        Assert.That(
            results[1].ToString(),
            Is.EqualTo(path + "(2): the line is longer than the limit of 1,000 characters")
        );
    }

    [Test]
    public void Read_Rows_StreamsWithProgress()
    {
        var line = "{\"text\":\"" + new string('x', 100_000) + "\"}\n";
        var path = _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat(line, 40)));
        var reader = new DocumentReader();

        var progress = reader.Read(reader.Open(path)).Select(result => result.Progress).ToList();

        Assert.That(progress, Is.Ordered);
        Assert.That(progress[0], Is.LessThan(0.2));
        Assert.That(progress[^1], Is.EqualTo(1));
    }
}
