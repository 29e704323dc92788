using System.Text;
using EntityGraph.Tests.Reading;

namespace EntityGraph.Tests;

/// <summary>A file of judgements keeps every byte that a change does not concern.</summary>
[TestFixture]
public sealed class JudgementFileTests
{
    private const string Line = "remove d1 by=maria when=2026-05-01 why=withdrawn";

    private static readonly Judgement s_removal = new(JudgementVerb.Remove)
    {
        DocumentId = "d2",
        By = "tom",
        When = "2026-05-02",
        Why = "twice",
    };

    [TestCase("")]
    [TestCase("# note\n\n" + Line + " ticket=7   weight=\"0.5\"\n\n#end\n")]
    [TestCase("\uFEFF# note\r\n  " + Line + "  \r\n")]
    [TestCase(Line)]
    public void AppendThenWithout_AnyFile_GivesTheBytesFromBefore(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("j.txt", text);
        var before = File.ReadAllBytes(folder["j.txt"]);

        var appended = JudgementFile.Load(folder["j.txt"]).Append(s_removal);
        appended.Save();
        JudgementFile.Load(folder["j.txt"]).Without(appended.Judgements.Judgements[^1].Line).Save();

        Assert.That(
            Encoding.UTF8.GetString(File.ReadAllBytes(folder["j.txt"])).TrimEnd('\n'),
            Is.EqualTo(Encoding.UTF8.GetString(before).TrimEnd('\n'))
        );
    }

    [Test]
    public void Append_WindowsLineEnds_KeepsThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("j.txt", "# note\r\n" + Line);

        JudgementFile.Load(folder["j.txt"]).Append(s_removal).Save();

        Assert.That(
            File.ReadAllText(folder["j.txt"]),
            Is.EqualTo("# note\r\n" + Line + "\r\nremove d2 by=tom when=2026-05-02 why=twice\r\n")
        );
    }

    [Test]
    public void Load_MissingFile_IsAnErrorUnlessItMayBeNew()
    {
        using var folder = new TemporaryFolder();

        Assert.That(
            () => JudgementFile.Load(folder["j.txt"]),
            Throws.TypeOf<DataFormatException>().With.Message.EndsWith("j.txt: no such file.")
        );
        Assert.That(JudgementFile.Load(folder["j.txt"], mayBeNew: true).Judgements.IsEmpty, Is.True);
        Assert.That(File.Exists(folder["j.txt"]), Is.False);
    }

    [Test]
    public void Without_LineOfAComment_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("j.txt", "# note\n" + Line + "\n");

        Assert.That(
            () => JudgementFile.Load(folder["j.txt"]).Without(1),
            Throws.TypeOf<DataFormatException>().With.Message.EndsWith("j.txt(1): there is no judgement on this line.")
        );
    }

    [Test]
    public void Load_NotUtf8_IsRefused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["j.txt"], [(byte)'#', 0xE9, (byte)'\n']);

        Assert.That(
            () => JudgementFile.Load(folder["j.txt"]),
            Throws.TypeOf<DataFormatException>().With.Message.EndsWith("j.txt: expected UTF-8, found the byte e9 at 1.")
        );
    }
}
