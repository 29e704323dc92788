using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class InputTests
{
    private TemporaryFolder _folder = null!; // set before each test

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        foreach (
            var name in new[]
            {
                "a.txt",
                "b.log",
                "data/c.txt",
                "data/d.jsonl",
                "data/deep/e.txt",
                "data/deep/f1.txt",
                "data/.x/g.txt",
            }
        )
        {
            _folder.Write(name, $"{{\"text\":\"Text of {name}.\"}}");
        }
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("**/*.txt", "a.txt data/c.txt data/deep/e.txt data/deep/f1.txt")]
    [TestCase("*.txt", "a.txt")]
    [TestCase("data/*.jsonl", "data/d.jsonl")]
    [TestCase("data/**", "data/c.txt data/d.jsonl data/deep/e.txt data/deep/f1.txt")]
    [TestCase("data/*/*.txt", "data/deep/e.txt data/deep/f1.txt")]
    [TestCase("data/deep/[a-e].txt", "data/deep/e.txt")]
    [TestCase("data/deep/[!a-e]?.txt", "data/deep/f1.txt")]
    [TestCase("data/{c,d}.{txt,jsonl}", "data/c.txt data/d.jsonl")]
    [TestCase("*.log", "b.log")]
    public void Open_Pattern_FindsWhatFits(string pattern, string expected)
    {
        var inputs = new DocumentReader().Open(_folder[pattern]);

        Assert.That(inputs.Paths.Select(_folder.Relative), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public void Open_PatternWithoutAMatch_SaysSo()
    {
        var pattern = _folder["*.pdf"];

        Assert.That(
            () => new DocumentReader().Open(pattern),
            Throws.TypeOf<InputException>().With.Message.EqualTo(pattern + ": no file fits this pattern")
        );
    }

    [Test]
    public void Open_FileWhoseNameLooksLikeAPattern_IsThatFile()
    {
        var path = _folder.Write("[1] news.txt", "A text.");

        Assert.That(new DocumentReader().Open(path).Paths, Is.EqualTo([path]));
    }

    [Test]
    public void Open_AnyInput_CountsFilesAndBytes()
    {
        var inputs = new DocumentReader().Open(_folder["data"]);

        Assert.That(
            (inputs.FileCount, inputs.TotalBytes),
            Is.EqualTo(
                (
                    4,
                    new[] { "data/c.txt", "data/d.jsonl", "data/deep/e.txt", "data/deep/f1.txt" }.Sum(name =>
                        new FileInfo(_folder[name]).Length
                    )
                )
            )
        );
    }

    [TestCase("{\"text\":\"From a row.\"}\n", "From a row.")]
    [TestCase(
        "<!DOCTYPE html><html><body><p>From a page about the harbour.</p></body></html>",
        "From a page about the harbour."
    )]
    [TestCase("From a text.", "From a text.")]
    public void Read_StandardInput_FindsItsForm(string input, string text)
    {
        var result = Reads.StandardInput(Reads.Utf8(input));

        Assert.That(result.Document?.Text, Is.EqualTo(text));
        Assert.That(result.Path, Does.StartWith("-"));
    }

    [Test]
    public void Read_StandardInputWithAGivenForm_UsesIt()
    {
        var result = Reads.StandardInput(
            Reads.Utf8("text\nFrom a row.\n"),
            new ReadingOptions { StandardInputFormat = InputFormat.Csv }
        );

        Assert.That(result.Document?.Text, Is.EqualTo("From a row."));
    }

    [Test]
    public void Read_EmptyStandardInput_IsSkipped()
    {
        Assert.That(Reads.StandardInput([]).ToString(), Is.EqualTo("-: empty file"));
    }

    [Test]
    public void Filter_SameTextTwice_CountsOnceAndSaysSo()
    {
        var first = _folder.Write("same/1.txt", "The same text.");
        var second = _folder.Write("same/2.txt", "The same text.");

        var results = new DocumentSet().Filter(Reads.All(_folder["same"])).ToList();

        Assert.That(results[0].Path, Is.EqualTo(first));
        Assert.That(results[1].ToString(), Is.EqualTo($"{second}: the same text as {first}; counted once"));
        Assert.That(results[1].IsDuplicate, Is.True);
    }

    [Test]
    public void Filter_SameIdWithOtherText_IsSkipped()
    {
        var path = _folder.Write("ids.csv", "id,text\n7,One.\n7,Two.\n");

        var results = new DocumentSet().Filter(Reads.All(path)).ToList();

        Assert.That(
            results[1].ToString(),
            Is.EqualTo($"{path}(3): its id '7' already stands for another text, {path}(2)")
        );
        Assert.That(results[1].IsDuplicate, Is.False);
    }
}
