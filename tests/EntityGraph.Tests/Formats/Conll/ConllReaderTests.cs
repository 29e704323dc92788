using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.Conll;

[TestFixture]
public sealed class ConllReaderTests
{
    private static List<ConllDocument> Read(string text) => [.. ConllReader.Read(new StringReader(text), "news.conll")];

    private static string Dump(string text) =>
        string.Join(
            '\n',
            Read(text)
                .Select(document =>
                    string.Join(
                        " / ",
                        document.Sentences.Select(sentence =>
                            string.Join(' ', sentence.Tokens)
                            + " | "
                            + string.Join(' ', sentence.Spans.Select(span => $"{span.Label}[{span.Start}..{span.End})"))
                        )
                    )
                )
        );

    [TestCase("Anna\tB-PER\nLund\tI-PER\nleft\tO\n", "Anna Lund left | PER[0..2)")]
    [TestCase(
        "Anna I-PER\nLund I-PER\nOslo I-LOC\nBonn B-LOC\n",
        "Anna Lund Oslo Bonn | PER[0..2) LOC[2..3) LOC[3..4)"
    )]
    [TestCase(
        "Anna NNP B-NP S-PER\nAcme NNP B-NP B-ORG\nCorp NNP I-NP E-ORG\n",
        "Anna Acme Corp | PER[0..1) ORG[1..3)"
    )]
    [TestCase("Anna\nleft\n", "Anna left | ")]
    [TestCase("Anna\tO\n\tO\n", "Anna \uFFFD | ")]
    [TestCase("One\tO\n\nTwo\tB-PER\n", "One | \nTwo | PER[0..1)")]
    [TestCase("-DOCSTART-\tO\n\nOne\tO\n\nTwo\tO\n\n-DOCSTART-\tO\r\n\r\nThree\tO\r\n", "One |  / Two | \nThree | ")]
    public void Read_AnyTagging_GivesSpans(string text, string expected) =>
        Assert.That(Dump(text), Is.EqualTo(expected));

    [TestCase("Anna\tPER\n", "news.conll(1): expected a tag like O, B-PER or I-PER, found 'PER'.")]
    [TestCase("Anna\tO\nLund\tX-PER\n", "news.conll(2): expected a tag like O, B-PER or I-PER, found 'X-PER'.")]
    public void Read_BadLine_NamesIt(string text, string message)
    {
        Assert.That(() => Read(text), Throws.TypeOf<DataFormatException>().With.Message.EqualTo(message));
    }

    [Test]
    public void SpansIn_TokenizedDocument_PointsIntoItsText()
    {
        var document = Read("-DOCSTART-\tO\n\nHi\tO\n\nAnna\tB-PER\nLund\tI-PER\n")[0];

        var tokenized = document.Tokenize("d");

        Assert.That(
            document.SpansIn(tokenized).Select(span => $"{span.Label} {tokenized.Slice(span.Span)}"),
            Is.EqualTo(new[] { "PER Anna Lund" })
        );
    }

    [Test]
    public void Write_Mentions_ReadsBackAsTheSameSpans()
    {
        var tokenized = PretokenizedText.Build(
            [
                ["China-Russia", "talks"],
                ["Anna", "Lund", "left"],
            ],
            "d"
        );
        var document = new AnnotatedDocument(
            tokenized,
            [
                new Mention(0, new TextSpan(0, 5), MentionKind.Country, 1),
                new Mention(1, new TextSpan(6, 12), MentionKind.Country, 1),
                new Mention(2, new TextSpan(19, 28), MentionKind.Person, 1),
            ]
        );
        var writer = new StringWriter();

        ConllWriter.WriteStart(writer);
        ConllWriter.Write(document, writer);

        Assert.That(
            writer.ToString(),
            Is.EqualTo(
                "-DOCSTART-\tO\n\nChina-Russia\tB-COUNTRY\ntalks\tO\n\nAnna\tB-PERSON\nLund\tI-PERSON\nleft\tO\n\n"
            )
        );
    }
}
