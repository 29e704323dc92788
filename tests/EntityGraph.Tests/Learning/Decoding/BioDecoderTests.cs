using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Decoding;

[TestFixture]
public sealed class BioDecoderTests
{
    [TestCase(1, 6)]
    [TestCase(2, 4)]
    [TestCase(4, 3)]
    public void Decode_ShortSentences_FindsTheBestOfAllValidSequences(int types, int words)
    {
        var random = new Random(types);
        var decoder = new BioDecoder(types);
        var sequences = Sequences(types, words).ToArray();
        for (var round = 0; round < 50; round++)
        {
            var emissions = Scores(random, words * Tags(types));

            decoder.Decode(emissions);

            Assert.That(decoder.Tags.ToArray(), Is.EqualTo(sequences.MaxBy(sequence => Sum(sequence, emissions))));
        }
    }

    [TestCase(1, 6)]
    [TestCase(4, 3)]
    public void Decode_Spans_AreScoredByTheLeastSureOfTheirWords(int types, int words)
    {
        var random = new Random(types + 20);
        var decoder = new BioDecoder(types);
        var emissions = Scores(random, words * Tags(types));
        var weighed = Sequences(types, words)
            .Select(sequence => (Tags: sequence, Weight: Math.Exp(Sum(sequence, emissions))))
            .ToArray();
        var total = weighed.Sum(sequence => sequence.Weight);
        double Share(int word, int tag) =>
            weighed.Where(sequence => sequence.Tags[word] == tag).Sum(sequence => sequence.Weight) / total;

        decoder.Decode(emissions);

        Assert.That(decoder.Spans, Is.Not.Empty);
        foreach (var span in decoder.Spans)
        {
            var expected = Enumerable
                .Range(span.Start, span.End - span.Start)
                .Select(word => Share(word, word == span.Start ? NerTags.Begin(span.Type) : NerTags.Inside(span.Type)))
                .Append(span.End < words ? 1 - Share(span.End, NerTags.Inside(span.Type)) : 1)
                .Min();
            Assert.That(span.Score, Is.EqualTo(expected).Within(1e-4));
        }
    }

    [Test]
    public void Decode_InsideAfterOutside_IsReadAsNoSpanOrAsOneThatBegins()
    {
        var decoder = new BioDecoder(1);

        decoder.Decode([9, 0, 0, 2, 1, 3, 0, 0, 9]);

        Assert.That(decoder.Spans.Select(span => (span.Start, span.End, span.Type)), Is.EqualTo(new[] { (1, 3, 0) }));
    }

    [Test]
    public void Decode_TwoSpansSideBySide_AreTwo()
    {
        var decoder = new BioDecoder(1);

        decoder.Decode([0, 9, 0, 0, 0, 9, 0, 9, 0, 9, 0, 0]);

        Assert.That(decoder.Spans.Select(span => (span.Start, span.End)), Is.EqualTo(new[] { (0, 2), (2, 3) }));
        Assert.That(decoder.Spans.Min(span => span.Score), Is.GreaterThan(0.99));
        Assert.That(decoder.Spans.Max(span => span.Score), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void Decode_SentenceAfterSentence_KeepsNothingOfTheOneBefore()
    {
        var decoder = new BioDecoder(1);
        decoder.Decode([0, 9, 0, 0, 0, 9]);

        decoder.Decode([9, 0, 0]);

        Assert.That(decoder.Spans, Is.Empty);
        Assert.That(decoder.Tags.ToArray(), Is.EqualTo(new byte[] { 0 }));
        decoder.Decode([]);
        Assert.That(decoder.Tags.IsEmpty, Is.True);
    }

    private static int Tags(int types) => 1 + (2 * types);

    private static float[] Scores(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(6 * (random.NextDouble() - 0.5)))];

    private static double Sum(byte[] tags, float[] emissions) =>
        tags.Select((tag, word) => (double)emissions[(word * emissions.Length / tags.Length) + tag]).Sum();

    private static IEnumerable<byte[]> Sequences(int types, int words) =>
        Enumerable
            .Range(0, (int)Math.Pow(Tags(types), words))
            .Select(number =>
                Enumerable
                    .Range(0, words)
                    .Select(word => (byte)(number / (int)Math.Pow(Tags(types), word) % Tags(types)))
                    .ToArray()
            )
            .Where(tags =>
                !tags.Where((tag, word) => !NerTags.MayFollow(word == 0 ? NerTags.Outside : tags[word - 1], tag)).Any()
            );
}
