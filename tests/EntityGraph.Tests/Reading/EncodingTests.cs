using System.Text;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class EncodingTests
{
    private const string Text = "Škoda in Plzeň – “noël”, 5 €.";

    private static IEnumerable<Encoding> MarkedEncodings() =>
        [
            new UTF8Encoding(true),
            new UnicodeEncoding(false, true),
            new UnicodeEncoding(true, true),
            new UTF32Encoding(false, true),
            new UTF32Encoding(true, true),
        ];

    [TestCaseSource(nameof(MarkedEncodings))]
    public void Read_ByteOrderMark_DecidesAndIsNotInTheText(Encoding encoding)
    {
        var result = Reads.StandardInput([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        Assert.That(result.Document?.Text, Is.EqualTo(Text));
        Assert.That(result.Warnings, Is.Empty);
    }

    [Test]
    public void Read_Utf8WithoutMark_IsFound()
    {
        var result = Reads.StandardInput(Encoding.UTF8.GetBytes(Text));

        Assert.That(result.Document?.Text, Is.EqualTo(Text));
        Assert.That(result.Warnings, Is.Empty);
    }

    [Test]
    public void Read_NotUtf8_IsWindows1252AndSaid()
    {
        byte[] bytes = [.. "Caf"u8, 0xE9, .. " \u0093"u8[..1], 0x93, .. "no"u8, 0x94, .. " 5 "u8, 0x80];

        var result = Reads.StandardInput(bytes);

        Assert.That(result.Document?.Text, Is.EqualTo("Café “no” 5 €"));
        Assert.That(result.Warnings, Is.EqualTo(["not UTF-8; read as Windows-1252"]));
    }

    [Test]
    public void Read_Windows1252EndingInALetter_IsNotTakenForCutUtf8()
    {
        var result = Reads.StandardInput([.. "Caf"u8, 0xE9]);

        Assert.That(result.Document?.Text, Is.EqualTo("Café"));
    }

    [Test]
    public void Read_RowsInWindows1252_AreReadAndSaidOnce()
    {
        byte[] bytes = [.. "{\"text\":\"Caf"u8, 0xE9, .. "\"}\n{\"text\":\"Plze\u0148 caf"u8, 0xE9, .. "\"}\n"u8];
        using var folder = new TemporaryFolder();

        var results = Reads.All(folder.Write("a.jsonl", bytes));

        Assert.That(results.Select(result => result.Document?.Text), Is.EqualTo(["Café", "Plzeň café"]));
        Assert.That(
            results.SelectMany(result => result.Warnings),
            Is.EqualTo(["the file is not all UTF-8; what is not was read as Windows-1252"])
        );
    }

    [Test]
    public void Read_HtmlInADeclaredEncoding_IsReadInIt()
    {
        var page =
            "<html><head><meta charset=\"windows-1251\"></head><body><p>В четверг министр посетил завод в области.</p></body></html>";

        var result = Reads.StandardInput(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page));

        Assert.That(result.Document?.Text, Is.EqualTo("В четверг министр посетил завод в области."));
        Assert.That(result.Warnings, Is.EqualTo(["not UTF-8; read as windows-1251, as it says"]));
    }
}
