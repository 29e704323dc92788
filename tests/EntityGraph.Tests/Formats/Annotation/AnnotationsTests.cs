using EntityGraph.Formats;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Formats.Annotation;

[TestFixture]
public sealed class AnnotationsTests
{
    private static DocumentAnnotations Sample()
    {
        var resolved = Given.Resolved("[Zoë Aalto|P] 😀 said [Norway|C|NO] would wait.");
        var text = resolved.Document.Text;
        var document = Given
            .Resolved("[Zoë Aalto|P] 😀 said [Norway|C|NO] would wait.")
            .With(
                new Attribution(0, [Span(text, "Zoë Aalto")], [Span(text, "said")], [Span(text, "Norway would wait")])
                {
                    CueLemma = "say",
                    Speakers = [0],
                    SpeakerForm = MentionForm.Name,
                    Targets = [new AttributionTarget(1, TargetVia.Name)],
                    Score = 0.81237,
                }
            );
        var relation = new Relation(
            RelationKind.Mentions,
            null,
            new EntityId("person/zoe-aalto"),
            EntityId.ForCountry("NO"),
            false,
            [
                new Evidence("d1", Span(text, "Norway would wait"), 0, "rules", 0.5)
                {
                    Cue = "say",
                    Reported = Span(text, "Norway would wait"),
                },
            ]
        );
        return DocumentAnnotations.From(document, [relation]);
    }

    [TestCase(OffsetUnit.Utf16)]
    [TestCase(OffsetUnit.Codepoints)]
    public void Read_WhatWasWritten_GivesTheSameLineAgain(OffsetUnit unit)
    {
        var line = Write(Sample(), unit);

        var read = AnnotationsReader.Read(new StringReader(line), "a.jsonl").Single();

        Assert.That(Write(read, unit), Is.EqualTo(line));
        Assert.That(Write(read, OffsetUnit.Utf16), Is.EqualTo(Write(Sample(), OffsetUnit.Utf16)));
    }

    [Test]
    public void Write_Layers_AreColumnsByTokenAndSpans()
    {
        var line = Write(DocumentAnnotations.From(Layered()), OffsetUnit.Codepoints);

        Assert.That(
            line,
            Does.Contain(
                "\"tokens\":[[0,1],[2,4],[5,9]],\"syntax\":{\"upos\":[\"SYM\",\"PRON\",\"VERB\"],\"heads\":[2,2,-1],\"relations\":[\"discourse\",\"nsubj\",\"root\"],\"uposScores\":[0.1235,1.0,1.0],"
            )
        );
        Assert.That(
            line,
            Does.Contain(
                "\"attributionSpans\":[{\"part\":\"source\",\"start\":2,\"end\":4,\"score\":0.5}],\"relations\":[]"
            )
        );
    }

    [Test]
    public void Read_Layers_ArePassedOver()
    {
        var line = Write(DocumentAnnotations.From(Layered()), OffsetUnit.Utf16);

        var read = AnnotationsReader.Read(new StringReader(line), "a.jsonl").Single();

        Assert.That((read.Syntax, read.AttributionSpans), Is.EqualTo(((SyntaxLayer?)null, (AttributionLayer?)null)));
        Assert.That(
            Write(Sample(), OffsetUnit.Utf16),
            Does.Not.Contain("syntax").And.Not.Contain("tokens").And.Not.Contain("attributionSpans")
        );
    }

    [Test]
    public void Write_CodePoints_CountAnEmojiOnce()
    {
        Assert.That(Write(Sample(), OffsetUnit.Utf16), Does.Contain("\"start\":18,\"end\":24,\"kind\":\"country\""));
        Assert.That(
            Write(Sample(), OffsetUnit.Codepoints),
            Does.Contain("\"start\":17,\"end\":23,\"kind\":\"country\"")
        );
    }

    [Test]
    public void Read_GoldWithoutScores_HasNone()
    {
        const string gold =
            """{"id":"g","text":"Anna left.","mentions":[{"start":0,"end":4,"kind":"person","entity":"person/anna","reason":"full name"}],"unknown":1}""";

        var mention = AnnotationsReader.Read(new StringReader(gold), "g.jsonl").Single().Mentions.Single();

        Assert.That(
            mention,
            Is.EqualTo(
                new MentionAnnotation(0, new TextSpan(0, 4), MentionKind.Person)
                {
                    Entity = new EntityId("person/anna"),
                    Reason = ResolutionReason.FullName,
                }
            )
        );
    }

    [TestCase("[1]", "g.jsonl(2): expected one JSON object a line.")]
    [TestCase("""{"id":"x"}""", "g.jsonl(2): no 'text' among id.")]
    [TestCase(
        """{"text":"ab","mentions":[{"start":0,"end":9,"kind":"person"}]}""",
        "g.jsonl(2): the span [0..9) ends behind the text, which has 2 places."
    )]
    [TestCase(
        """{"text":"ab","mentions":[{"start":0,"end":1,"kind":"PER"}]}""",
        "g.jsonl(2): 'kind' is 'PER', expected one of person, organisation, country, location, nationality, other."
    )]
    public void Read_BadLine_SaysWhereAndWhat(string line, string message)
    {
        var lines = "\n" + line;

        Assert.That(
            () => AnnotationsReader.Read(new StringReader(lines), "g.jsonl").ToArray(),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(message)
        );
    }

    private static AnnotatedDocument Layered() =>
        new(
            PretokenizedText.Build([
                ["😀", "we", "sang"],
            ]),
            []
        )
        {
            SyntaxLayer = new SyntaxLayer([
                new("SYM", 2, "discourse") { PartOfSpeechScore = 0.12345678 },
                new("PRON", 2, "nsubj"),
                new("VERB", SyntaxWord.Root, "root"),
            ]),
            AttributionLayer = new AttributionLayer([new(AttributionPart.Source, new TextSpan(3, 5), 0.5)]),
        };

    private static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static string Write(DocumentAnnotations annotations, OffsetUnit unit)
    {
        using var output = new StringWriter();
        new AnnotationsWriter(output, unit).Write(annotations);
        return output.ToString();
    }
}
