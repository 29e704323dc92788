using EntityGraph.Formats;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class CarbReaderTests
{
    [Test]
    public void Read_LinesOfOneSentence_AreItsRelations()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                "Ines Lind sold boats .\tsold\tInes Lind\tboats\nIt rained .\trained\tIt\nInes Lind sold boats .\tis\tInes\tLind\tthere\n"
            );

            var sentences = CarbReader.Read(path);

            Assert.That(CarbReader.IsCarb(path), Is.True);
            Assert.That(
                sentences.Select(sentence =>
                    $"{sentence.Text} {string.Join("; ", sentence.Relations.Select(one => $"{one.Predicate}({string.Join(", ", one.Arguments)})"))}"
                ),
                Is.EqualTo(
                    new[]
                    {
                        "Ines Lind sold boats . sold(Ines Lind, boats); is(Ines, Lind, there)",
                        "It rained . rained(It)",
                    }
                )
            );
        }
        finally
        {
            File.Delete(path);
        }
    }
}
