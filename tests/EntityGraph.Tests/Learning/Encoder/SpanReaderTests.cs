using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class SpanReaderTests
{
    private static readonly TokenizedDocument s_document = PretokenizedText.Build([
        ["Rain", "fell"],
        ["It", "stopped"],
    ]);

    [Test]
    public void Parts_ContentOverTwoSentences_IsOneSpan()
    {
        var spans = new SpanReader(new EncoderSettings()).Parts(
            s_document,
            Scores("..O", "..B", "..I", "..O"),
            AttributionPart.Content
        );

        Assert.That(spans.Select(span => (span.Start, span.End)), Is.EqualTo(new[] { (1, 3) }));
    }

    [Test]
    public void Parts_Overlapping_AreReadEachByItself()
    {
        var reader = new SpanReader(new EncoderSettings());
        var scores = Scores("B.B", "IBI", "..I", "...");

        Assert.That(Dump(reader, scores, AttributionPart.Source), Is.EqualTo("0-2"));
        Assert.That(Dump(reader, scores, AttributionPart.Cue), Is.EqualTo("1-2"));
        Assert.That(Dump(reader, scores, AttributionPart.Content), Is.EqualTo("0-3"));
    }

    [Test]
    public void Names_OverTwoSentences_AreCutBetweenThem()
    {
        var scores = new float[4 * NerTags.Count];
        scores[(1 * NerTags.Count) + NerTags.Begin(0)] = 9;
        scores[(2 * NerTags.Count) + NerTags.Inside(0)] = 9;
        scores[0] = scores[3 * NerTags.Count] = 9;

        var names = new SpanReader(new EncoderSettings()).Names(s_document, scores).ToArray();

        Assert.That(names[0], Is.EqualTo((1, 2, "PER", names[0].Score)));
        Assert.That(names.Any(name => name.Start < 2 && name.End > 2), Is.False);
    }

    private static string Dump(SpanReader reader, float[] scores, AttributionPart part) =>
        string.Join(' ', reader.Parts(s_document, scores, part).Select(span => $"{span.Start}-{span.End}"));

    // A word each, a letter for its best tag as source, cue and content; a dot is O.
    private static float[] Scores(params string[] words) =>
        [
            .. words.SelectMany(word =>
                word.SelectMany(tag =>
                    new[] { tag is '.' or 'O' ? 40f : 30f, tag == 'B' ? 39f : 30f, tag == 'I' ? 39f : 30f }
                )
            ),
        ];
}
