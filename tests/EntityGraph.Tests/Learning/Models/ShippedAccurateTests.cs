using System.Diagnostics;
using EntityGraph.Learning;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Learning.Models;

/// <summary>The accurate model as it ships.</summary>
[TestFixture]
[Category("Model")]
public sealed class ShippedAccurateTests
{
    private const long MostMemory = 400L << 20;
    private const string Text = """
        Ferry workers strike in Nordhafen

        Chancellor Ilse Brandt met the Kenyan foreign minister, Joseph Mwangi, in Nairobi. Brightwell Corp. said it would leave Russia.
        “We regret the delay,” Brandt told reporters. The Tanegawa Institute declined to comment on [SEP] or on 🚀 prices_2024.
        """;

    private static readonly string s_folder = Path.Combine(ModelFolder.DefaultRoot, AccurateAnalyzer.FolderName);

    [Test]
    public void Analyze_OfNews_FindsItsNames()
    {
        using var analyzer = AccurateAnalyzer.LoadDefault();
        var document = new Tokenizer().Tokenize(new Document(Text));

        var found = analyzer
            .Analyze(document)
            .Mentions.Select(mention => $"{mention.Kind} {document.Slice(mention.Span)}")
            .ToArray();

        Assert.That(
            found,
            Is.SupersetOf(
                new[]
                {
                    "Person Ilse Brandt",
                    "Nationality Kenyan",
                    "Person Joseph Mwangi",
                    "Location Nairobi",
                    "Country Russia",
                    "Person Brandt",
                }
            )
        );
    }

    [Test]
    public void Analyze_WithEveryLayer_IsTheSameForAnyNumberOfWorkers()
    {
        var document = new Tokenizer().Tokenize(new Document(string.Concat(Enumerable.Repeat(Text + "\n\n", 20))));
        using var one = AccurateAnalyzer.Load(s_folder, 1);
        using var many = AccurateAnalyzer.Load(s_folder, 8);

        var expected = one.Analyze(document, one.Layers);
        var found = many.Analyze(document, many.Layers);

        Assert.That(found.Mentions, Is.EqualTo(expected.Mentions));
        Assert.That(found.AttributionLayer?.Spans, Is.EqualTo(expected.AttributionLayer?.Spans));
        Assert.That(found.SyntaxLayer?.Words, Is.EqualTo(expected.SyntaxLayer?.Words));
    }

    [Test]
    public void Tag_OfTheSamples_StaysUnderItsMemory()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("The high-water mark of a process is read from /proc.");
        }

        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "EntityGraph.Cli.dll"),
                "tag",
                Repository.PathOf("data", "samples"),
                "--model",
                "accurate",
                "--out",
                "/dev/null",
            ]
        );
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the command did not start");
        var peak = 0L;
        do
        {
            peak = Math.Max(peak, HighWater(process.Id));
        } while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)));

        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(peak, Is.InRange(1, MostMemory));
    }

    private static long HighWater(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(
                    line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
                    System.Globalization.CultureInfo.InvariantCulture
                ) << 10;
        }
        catch (IOException)
        {
            return 0; // ended between the two calls
        }
    }
}
