using EntityGraph.Learning;
using EntityGraph.Tests.Learning.Fast;
using EntityGraph.Tests.Reading;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class TeacherTests
{
    private const string Text = "doug\tO\nate\tO\n\nlou\tO\nsaw\tO\ndou\tO\n";
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void WriteText()
    {
        Directory.CreateDirectory(_folder["ner"]);
        _folder.Write("ner/btc.train.conll", Text);
        _folder.Write("ner/btc.dev.conll", "Doug\tO\nate\tO\n!\tO\n");
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Teach_SentenceOfDev_IsDropped()
    {
        var teacher = Create(0.9);

        var taught = teacher.Teach(_folder.Path, DevSentences.Read(_folder.Path)).ToArray();

        Assert.That(teacher.Dropped, Is.EqualTo(1));
        Assert.That(
            taught.SelectMany(document => document.Sentences).Select(sentence => string.Join(' ', sentence.Words)),
            Is.EqualTo(new[] { "lou saw dou" })
        );
    }

    [Test]
    public void Teach_SureWord_GetsItsTag()
    {
        var sentence = Create(0.9).Teach(_folder.Path, DevSentences.Read(_folder.Path)).Single().Sentences.Single();

        Assert.That(sentence.Allowed[0].Tag, Is.EqualTo(Array.IndexOf(NerTags.Names, "B-PER")));
        Assert.That(sentence.Soft, Is.Null);
    }

    [Test]
    public void Teach_UnsureWord_StaysOpen()
    {
        var sentence = Create(0.9).Teach(_folder.Path, DevSentences.Read(_folder.Path)).Single().Sentences.Single();

        Assert.That(sentence.Allowed[1].IsSingle, Is.False);
        Assert.That(sentence.Allowed[1].Allows(NerTags.Outside), Is.True);
    }

    [Test]
    public void Teach_Soft_GivesProbabilities()
    {
        var sentence = Create(0.9, isSoft: true)
            .Teach(_folder.Path, DevSentences.Read(_folder.Path))
            .Single()
            .Sentences.Single();

        Assert.That(sentence.Soft, Has.Length.EqualTo(3 * NerTags.Count));
        Assert.That(
            sentence.Soft!.Take(NerTags.Count).Sum(logarithm => Math.Exp(logarithm)),
            Is.EqualTo(1).Within(1e-4)
        );
    }

    [Test]
    public void Pass_SoftExamples_ComesToTheTeachersProbabilities()
    {
        float[] shares = [0.6f, 0.3f, 0, 0.1f, 0, 0, 0, 0, 0];
        var soft = shares.Select(share => MathF.Log(Math.Max(1e-6f, share))).ToArray();
        var trainer = new CrfTrainer(
            new CrfOptions
            {
                Dropout = 0,
                GroupDropout = [],
                L1 = 0,
                L2 = 0,
            },
            NerTags.Set,
            1,
            CrfPrior.None
        );
        CrfExample[] examples =
        [
            new(
                [
                    [0],
                ],
                [TagMask.Every],
                1
            )
            {
                Soft = soft,
            },
        ];

        for (var pass = 0; pass < 2000; pass++)
        {
            trainer.Pass(examples);
        }

        var steps = trainer.Transitions();
        var odds = Enumerable
            .Range(0, NerTags.Count)
            .Select(tag =>
                NerTags.IsInside(tag) ? 0 : Math.Exp(steps[tag] + (tag == 0 ? 0 : trainer.Weights(0)[tag - 1]))
            )
            .ToArray();
        Assert.That(
            odds.Select(value => value / odds.Sum()),
            Is.EqualTo(shares.Select(share => (double)share)).Within(0.02)
        );
    }

    private static Teacher Create(double confidence, bool isSoft = false) =>
        new(
            new TeacherOptions
            {
                Analyzer = TinyModel.Analyzer(("lou", "B-PER")),
                Confidence = confidence,
                IsSoft = isSoft,
                Texts = ["btc"],
            }
        );
}
