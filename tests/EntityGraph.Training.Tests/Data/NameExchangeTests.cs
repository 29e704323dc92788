using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Data;

[TestFixture]
public sealed class NameExchangeTests
{
    private static readonly string[] s_tags =
    [
        "O",
        "B-PER",
        "I-PER",
        "B-ORG",
        "I-ORG",
        "B-LOC",
        "I-LOC",
        "B-MISC",
        "I-MISC",
    ];

    [Test]
    public void Exchange_ASentenceWithNames_TakesOtherNamesOfTheSameTypes()
    {
        var sentence = Sentence("Mira/B-PER Dorn/I-PER left/O Ella/B-LOC ./O");
        var other = Sentence("Jon/B-PER saw/O the/O Old/B-LOC Great/I-LOC Harbour/I-LOC ./O");
        var exchange = new NameExchange([Document(sentence, other)]);

        var seen = Enumerable
            .Range(0, 40)
            .Select(seed => Text(exchange.Exchange(sentence, new Random(seed))))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.That(
            seen,
            Is.EqualTo(
                new[]
                {
                    "Jon/B-PER left/O Ella/B-LOC ./O",
                    "Jon/B-PER left/O Old/B-LOC Great/I-LOC Harbour/I-LOC ./O",
                    "Mira/B-PER Dorn/I-PER left/O Ella/B-LOC ./O",
                    "Mira/B-PER Dorn/I-PER left/O Old/B-LOC Great/I-LOC Harbour/I-LOC ./O",
                }
            )
        );
    }

    [Test]
    public void Exchange_NamesOfUnknownEndOrMixedKind_LeavesThem()
    {
        var open = Sentence("Mira/B-PER Dorn/? sang/O The/B-MISC Tide/I-MISC ./O");
        var exchange = new NameExchange([Document(open, Sentence("Jon/B-PER read/O Waves/B-MISC ./O"))]);

        Assert.That(
            Text(exchange.Exchange(open, new Random(1))),
            Is.EqualTo("Mira/B-PER Dorn/? sang/O The/B-MISC Tide/I-MISC ./O")
        );
    }

    private static LabelledDocument Document(params LabelledSentence[] sentences) => new("invented", sentences);

    private static LabelledSentence Sentence(string text)
    {
        var parts = text.Split(' ').Select(word => word.Split('/')).ToArray();
        return new LabelledSentence([.. parts.Select(part => part[0])])
        {
            Names =
            [
                .. parts.Select(part => part[1] == "?" ? TagMask.Every : TagMask.Of(Array.IndexOf(s_tags, part[1]))),
            ],
        };
    }

    private static string Text(LabelledSentence sentence) =>
        string.Join(
            ' ',
            sentence.Words.Zip(sentence.Names!, (word, mask) => $"{word}/{(mask.IsSingle ? s_tags[mask.Tag] : "?")}")
        );
}
