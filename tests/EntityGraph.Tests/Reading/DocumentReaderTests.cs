using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class DocumentReaderTests
{
    private TemporaryFolder _folder = null!; // set before each test

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Read_Folder_TakesKnownTypesInOrdinalOrder()
    {
        _folder.Write("b.txt", "Second text.");
        _folder.Write("a/z.txt", "First text.");
        _folder.Write("B.txt", "Capital letters come first.");
        _folder.Write("picture.png", "not read");
        _folder.Write("README.md", "# Not an article");
        _folder.Write(".hidden.txt", "Hidden.");
        _folder.Write(".git/x.txt", "Hidden folder.");

        var inputs = new DocumentReader().Open(_folder.Path);

        Assert.That(inputs.Paths.Select(_folder.Relative), Is.EqualTo(["B.txt", "a/z.txt", "b.txt"]));
        Assert.That(inputs.IgnoredCount, Is.EqualTo(3));
    }

    [Test]
    public void Open_InputsInAnyOrder_GiveTheSameOrder()
    {
        var first = _folder.Write("1.txt", "One.");
        var second = _folder.Write("2.txt", "Two.");

        var inputs = new DocumentReader().Open(second, first, _folder.Path);

        Assert.That(inputs.Paths, Is.EqualTo([first, second]));
    }

    [Test]
    public void Open_MissingPath_SaysSo()
    {
        var missing = _folder["nowhere/"];

        Assert.That(
            () => new DocumentReader().Open(missing),
            Throws.TypeOf<InputException>().With.Message.EqualTo(missing + ": no such file or folder")
        );
    }

    [Test]
    public void Open_FolderWithNothingToRead_SaysWhatItTakes()
    {
        _folder.Write("picture.png", "x");

        Assert.That(
            () => new DocumentReader().Open(_folder.Path),
            Throws
                .TypeOf<InputException>()
                .With.Message.EqualTo(
                    _folder.Path + ": no file to read in this folder; it takes .txt, .md, .html, .jsonl, .csv"
                )
        );
    }

    [Test]
    public void Read_TextFile_KeepsTextAndPath()
    {
        var path = _folder.Write("a.txt", "The minister resigned.\n");
        var reader = new DocumentReader();

        var result = reader.Read(reader.Open(path)).Single();

        Assert.That(result.Document?.Text, Is.EqualTo("The minister resigned.\n"));
        Assert.That(result.Document?.Path, Is.EqualTo(path));
        Assert.That(result.Progress, Is.EqualTo(1));
    }
}
