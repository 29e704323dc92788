using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class WindowPackerTests
{
    private static readonly WordPieceEncoder s_encoder = new(
        new MemoryStream(Encoding.UTF8.GetBytes("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n##a\n[MASK]\n"))
    );

    // Sentences of words of so many pieces each.
    private static List<EncodedWindow> Pack(int length, params int[][] sentences)
    {
        var words = sentences
            .SelectMany(sentence => sentence)
            .Select(pieces => s_encoder.Encode(new string('a', pieces)))
            .ToArray();
        var ends = new List<int>();
        foreach (var sentence in sentences)
        {
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + sentence.Length);
        }

        return [.. WindowPacker.Pack(s_encoder, words, ends, length)];
    }

    [Test]
    public void Pack_ShortSentences_SharesAWindow()
    {
        var windows = Pack(22, [1, 2], [3]);

        Assert.That(windows, Has.Count.EqualTo(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(windows[0].Ids, Is.EqualTo(new long[] { 2, 4, 4, 5, 4, 5, 5, 3 }));
            Assert.That(
                windows[0].Shapes,
                Is.EqualTo(new long[] { 14, 1, 0, 7, 0, 7, 7, 14 }.Select(shape => shape == 1 ? 0 : shape))
            );
            Assert.That(windows[0].First, Is.EqualTo(new[] { 1, 2, 4 }));
            Assert.That(windows[0].Last, Is.EqualTo(new[] { 1, 3, 6 }));
            Assert.That(windows[0].SentenceEnds, Is.EqualTo(new[] { 2, 3 }));
        }
    }

    [Test]
    public void Pack_SentenceThatDoesNotFit_BeginsTheNextWindow()
    {
        var windows = Pack(22, [5, 5, 5], [3, 3]);

        Assert.That(windows.Select(window => (window.WordStart, window.WordEnd)), Is.EqualTo(new[] { (0, 3), (3, 5) }));
    }

    [Test]
    public void Pack_SentenceLongerThanAWindow_IsCutAtWords()
    {
        var windows = Pack(22, [1], [.. Enumerable.Repeat(6, 7)], [2]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                windows.Select(window => (window.WordStart, window.WordEnd)),
                Is.EqualTo(new[] { (0, 1), (1, 4), (4, 7), (7, 9) })
            );
            Assert.That(
                windows.Select(window => window.SentenceEnds[^1]),
                Is.EqualTo(windows.Select(window => window.WordCount))
            );
            Assert.That(windows.Max(window => window.Ids.Length), Is.LessThanOrEqualTo(22));
        }
    }

    [Test]
    public void Pack_NoWords_GivesNoWindow() => Assert.That(Pack(30), Is.Empty);
}
