using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Data;

[TestFixture]
public sealed class EpochWindowsTests
{
    private static readonly string[] s_words = ["one", "two", "three", "four", "five", "six"];
    private readonly WordPieceEncoder _encoder = new(
        new MemoryStream(
            Encoding.UTF8.GetBytes("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n" + string.Join('\n', s_words) + "\n")
        )
    );

    [Test]
    public void Build_AContentCutByAWindow_GoesOnInTheNext()
    {
        var sentences = Enumerable
            .Range(0, 6)
            .Select(number => new LabelledSentence([
                s_words[number],
                s_words[number],
                s_words[number],
                s_words[number],
                s_words[number],
            ])
            {
                Attribution =
                [
                    .. Enumerable
                        .Range(0, 5)
                        .SelectMany(word => new byte[] { 0, 0, (byte)(number == 0 && word == 0 ? 1 : 2) }),
                ],
            })
            .ToArray();

        var windows = new WindowBuilder(_encoder).Build(sentences, 1, 24).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(windows, Has.Length.GreaterThan(1));
            Assert.That(windows[0].Attribution![2], Is.EqualTo(1));
            Assert.That(windows[1].Attribution![2], Is.EqualTo(2));
        }
    }

    [Test]
    public void Draw_WithHiddenWords_HidesThatShareOfWholeWordsAndKeepsTheirTags()
    {
        var names = Enumerable.Repeat(TagMask.Of(0), 6).ToArray();
        var document = new LabelledDocument(
            "invented",
            [.. Enumerable.Range(0, 400).Select(_ => new LabelledSentence(s_words) { Names = names })]
        );
        var config = new TrainingConfig
        {
            Corpora = new Dictionary<string, CorpusUse> { ["invented"] = new() },
            WordNoise = 0.25,
            CaseNoise = 0,
        };

        var windows = new EpochWindows(config, new WindowBuilder(_encoder), new NameExchange([document]))
            .Draw([document], 1)
            .SelectMany(batch => batch)
            .ToArray();
        var hidden = windows.Sum(window =>
            window.Window.First.Count(place => window.Window.Ids[place] == _encoder.Mask)
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hidden / 2400.0, Is.EqualTo(0.25).Within(0.04));
            Assert.That(windows.Sum(window => window.Names!.Length), Is.EqualTo(2400));
        }
    }
}
