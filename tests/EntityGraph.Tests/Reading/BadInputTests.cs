using System.Diagnostics;
using System.Text;
using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

/// <summary>What is wrong with an input is said in words; the rest of the inputs is read.</summary>
[TestFixture]
public sealed class BadInputTests
{
    private TemporaryFolder _folder = null!; // set before each test

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _folder.Write("good.txt", "The talks went on.");
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("", "empty file")]
    [TestCase(" \r\n\t\n", "holds only white space")]
    [TestCase("GIF89a\0\0\u0001", "binary (it holds NUL bytes); if it is UTF-16 text, save it as UTF-8")]
    public void Read_UnreadableFileInAFolder_IsNamedAndTheRestIsRead(string content, string reason)
    {
        var bad = _folder.Write("bad.txt", content);

        var results = Reads.All(_folder.Path);

        Assert.That(
            results.Select(result => result.ToString()),
            Is.EqualTo([$"{bad}: {reason}", $"{_folder["good.txt"]}: {new Document("The talks went on.").Id}"])
        );
    }

    [Test]
    public void Open_NamedBinaryFile_Throws()
    {
        var path = _folder.Write("photo.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]);

        Assert.That(
            () => new DocumentReader().Open(path),
            Throws
                .TypeOf<InputException>()
                .With.Message.EqualTo(
                    path + ": " + "binary (it holds NUL bytes); if it is UTF-16 text, save it as UTF-8"
                )
        );
    }

    [Test]
    public void Read_FiftyMegabytesInOneLine_TakesLinearTime()
    {
        const int Length = 50_000_000;
        var sentence = "The minister of the island said that the ferry would run again on Monday. ";
        var builder = new StringBuilder(Length + sentence.Length);
        while (builder.Length < Length)
        {
            builder.Append(sentence);
        }

        var text = builder.ToString();
        var path = _folder.Write("long.txt", text);
        var watch = Stopwatch.StartNew();

        var result = Reads.All(path).Single();

        Assert.That(result.Document?.Text, Has.Length.EqualTo(text.Length));
        Assert.That(result.Document!.Zones, Is.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Read_FiftyMegabyteRow_IsReadWhole()
    {
        var text = new string('a', 50_000_000);
        var path = _folder.Write("long.jsonl", "{\"text\":\"" + text + "\"}\n{\"text\":\"Short.\"}\n");

        var results = Reads.All(path);

        Assert.That(results.Select(result => result.Document?.Text.Length), Is.EqualTo([50_000_000, 6]));
    }

    [Test]
    public void Read_TruncatedUtf8_LeavesOutTheCutCharacterAndSaysSo()
    {
        byte[] bytes = [.. Reads.Utf8("Der Präsident kam nach Zür"), 0xC3];
        var path = _folder.Write("cut.txt", bytes);

        var result = Reads.All(path).Single();

        Assert.That(result.Document?.Text, Is.EqualTo("Der Präsident kam nach Zür"));
        Assert.That(result.Warnings, Is.EqualTo(["ends inside a UTF-8 character; the cut character is left out"]));
    }

    [Test]
    public void Read_LoneSurrogateInJson_BecomesAReplacementCharacter()
    {
        var path = _folder.Write("a.jsonl", """{"text":"A broken \ud83d pair and \udc00 another."}""");

        var result = Reads.All(path).Single();

        Assert.That(result.Document?.Text, Is.EqualTo("A broken \ufffd pair and \ufffd another."));
        Assert.That(result.Document!.Id, Has.Length.EqualTo(16));
    }

    [Test]
    public void Read_ControlCharacters_StayInTheText()
    {
        const string Text = "The\u0001 envoy\u0007 spoke\u001b[31m.\u007f\u0085 Then he left.\u2028Twice.";
        var path = _folder.Write("a.txt", Text);

        var result = Reads.All(path).Single();

        Assert.That(result.Document?.Text, Is.EqualTo(Text));
    }

    [Test]
    public void Read_FolderLoop_IsNamedAndTheRestIsRead()
    {
        _folder.Write("sub/inner.txt", "Inner text.");
        Directory.CreateSymbolicLink(_folder["sub/loop"], _folder.Path);

        var results = Reads.All(_folder.Path);

        Assert.That(
            results[0].ToString(),
            Is.EqualTo($"{_folder["sub/loop"]}: a folder loop: it links back to {_folder.Path}")
        );
        Assert.That(
            results.Skip(1).Select(result => _folder.Relative(result.Path)),
            Is.EqualTo(["good.txt", "sub/inner.txt"])
        );
    }

    [Test]
    public void Read_BrokenLink_IsNamed()
    {
        File.CreateSymbolicLink(_folder["gone.txt"], _folder["nothing.txt"]);

        var results = Reads.All(_folder.Path);

        Assert.That(results[0].ToString(), Is.EqualTo(_folder["gone.txt"] + ": a link that leads nowhere"));
    }

    [Test]
    public void Open_NamedCsvWithoutText_SaysWhichColumnToName()
    {
        var path = _folder.Write("notes.csv", "id,body\n1,The talks went on in the capital.\n");

        Assert.That(
            () => new DocumentReader().Open(path),
            Throws
                .TypeOf<InputException>()
                .With.Message.EqualTo(
                    path + ": no column 'text'; columns are 'id', 'body'. Name it with --text-column body."
                )
        );
    }

    [Test]
    public void Read_CsvWithoutTextInAFolder_IsSkippedWithTheSameReason()
    {
        var path = _folder.Write("a.csv", "number,remark\n7,A remark that is longer than the number.\n");

        var results = Reads.All(_folder.Path);

        Assert.That(
            results[0].ToString(),
            Is.EqualTo(path + ": no column 'text'; columns are 'number', 'remark'. Name it with --text-column remark.")
        );
        Assert.That(results, Has.Count.EqualTo(2));
    }

    [Test]
    public void Open_NamedJsonLinesWithoutText_SaysWhichPropertyToName()
    {
        var path = _folder.Write("a.jsonl", """{"id":1,"content":"The talks went on."}""");

        Assert.That(
            () => new DocumentReader().Open(path),
            Throws
                .TypeOf<InputException>()
                .With.Message.EqualTo(
                    path + ": no property 'text'; properties are 'id', 'content'. Name it with --text-column content."
                )
        );
    }

    [Test]
    public void Open_NamedFileThatIsNoJsonLines_SaysWhatItIs()
    {
        var path = _folder.Write("a.jsonl", "The talks went on.\n");

        Assert.That(
            () => new DocumentReader().Open(path),
            Throws.TypeOf<InputException>().With.Message.StartsWith(path + ": no JSON lines: line 1 is not JSON")
        );
    }

    [Test]
    public void Read_FileAboveTheLimit_IsSkipped()
    {
        var path = _folder.Write("a.txt", new string('x', 2000));

        var result = Reads.All(path, new ReadingOptions { MaxDocumentBytes = 1000 }).Single();

        Assert.That(result.ToString(), Is.EqualTo(path + ": larger than the limit of 1,000 bytes for one document"));
    }

    [Test]
    public void Read_DeeplyNestedHtml_DoesNotOverflow()
    {
        var html =
            string.Concat(Enumerable.Repeat("<div>", 4_000))
            + "<p>The ministers met at the border and agreed on a new road.</p>";
        var path = _folder.Write("deep.html", html);

        var result = Reads.All(path).Single();

        Assert.That(result.Document?.Text, Is.EqualTo("The ministers met at the border and agreed on a new road."));
    }

    [Test]
    public void Read_DeeplyNestedJson_IsABadRow()
    {
        var path = _folder.Write("deep.jsonl", "{\"text\":\"Fine.\"}\n{\"a\":" + new string('[', 100_000) + "\n");

        var results = Reads.All(path);

        Assert.That(results[0].IsRead, Is.True);
        Assert.That(results[1].ToString(), Does.StartWith(path + "(2): not JSON"));
    }
}
