using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class AccurateAnalyzerTests
{
    private const AnalysisLayers All = AnalysisLayers.Mentions | AnalysisLayers.Attribution | AnalysisLayers.Syntax;

    private TinyEncoder _model = null!; // set before any test

    [OneTimeSetUp]
    public void SetUp() =>
        _model = new TinyEncoder(
            ("anna", "B-PER"),
            ("kovac", "I-PER"),
            ("harbour", "B-ORG"),
            ("trust", "I-ORG"),
            ("kenya", "B-LOC"),
            ("tuesday", "B-MISC"),
            ("derby", "B-MISC"),
            ("said", "O"),
            ("the", "O"),
            ("left", "O"),
            (".", "O")
        );

    [OneTimeTearDown]
    public void TearDown() => _model.Dispose();

    [Test]
    public void Analyze_GivenNames_FindsThemWithTheirLabelsAndCountries()
    {
        using var analyzer = _model.Load();
        var document = Tokenize("Anna Kovac left Kenya. The Harbour Trust said the Derby left.");

        var mentions = analyzer.Analyze(document).Mentions;

        Assert.That(
            mentions.Select(mention => $"{mention.Kind} {mention.Label} {document.Slice(mention.Span)}"),
            Is.EqualTo(
                new[]
                {
                    "Person PER Anna Kovac",
                    "Country LOC Kenya",
                    "Organisation ORG Harbour Trust",
                    "Other MISC Derby",
                }
            )
        );
        Assert.That(mentions.Select(mention => mention.Score), Has.All.InRange(0.9, 1));
        Assert.That(mentions.Select(mention => mention.Tagger), Has.All.EqualTo("tiny 1"));
    }

    [Test]
    public void Analyze_ADateTakenForAName_LeavesItOut()
    {
        using var analyzer = _model.Load();

        Assert.That(
            analyzer.Analyze(Tokenize("The trust left Tuesday.")).Mentions.Select(mention => mention.Label),
            Has.None.EqualTo("MISC")
        );
    }

    [TestCase(AnalysisLayers.None)]
    [TestCase(AnalysisLayers.Mentions)]
    [TestCase(AnalysisLayers.Attribution)]
    [TestCase(AnalysisLayers.Syntax)]
    [TestCase(AnalysisLayers.States)]
    [TestCase(All)]
    public void Analyze_Layers_FillsThoseAndNoOthers(AnalysisLayers layers)
    {
        using var analyzer = _model.Load();

        var annotated = analyzer.Analyze(Tokenize("Anna Kovac left Kenya."), layers);

        Assert.That(annotated.Mentions, layers.HasFlag(AnalysisLayers.Mentions) ? Is.Not.Empty : Is.Empty);
        Assert.That(annotated.AttributionLayer, layers.HasFlag(AnalysisLayers.Attribution) ? Is.Not.Null : Is.Null);
        Assert.That(annotated.SyntaxLayer, layers.HasFlag(AnalysisLayers.Syntax) ? Is.Not.Null : Is.Null);
        Assert.That(annotated.StateLayer, layers.HasFlag(AnalysisLayers.States) ? Is.Not.Null : Is.Null);
    }

    [Test]
    public void Analyze_NamesAlone_FindsTheSameAsWithEveryLayer()
    {
        using var analyzer = _model.Load();
        var document = Tokenize(Nasty());

        Assert.That(
            Dump(analyzer.Analyze(document)),
            Is.EqualTo(Dump(new AnnotatedDocument(document, analyzer.Analyze(document, All).Mentions)))
        );
    }

    [TestCase("")]
    [TestCase(" \n\t ")]
    public void Analyze_WithoutATextToken_GivesEmptyLayers(string text)
    {
        using var analyzer = _model.Load();

        var annotated = analyzer.Analyze(Tokenize(text), All);

        Assert.That(annotated.Mentions, Is.Empty);
        Assert.That(annotated.AttributionLayer!.Spans, Is.Empty);
        Assert.That(annotated.SyntaxLayer!.Words, Is.Empty);
    }

    [TestCase(
        "Anna\nKovac\tleft\r\nthe [SEP] trust_fund [CLS] & \u20ac5 \ud83d\ude80\ud83d\ude80 left \ud800 and \udc00 ."
    )]
    [TestCase("\u0007 \u200b \ufeff \u2028 Anna Kovac")]
    [TestCase("\u3042\u3044\u3046 \u0416\u0438\u0437\u043d\u044c __init__ ~~~ \u00b5\u00df\u00c5")]
    [TestCase("\ud83d\ude80")]
    [TestCase("[SEP]")]
    public void Analyze_OddText_GivesEachTokenAWordAndSpansInsideTheText(string text)
    {
        using var analyzer = _model.Load();
        var document = Tokenize(text);

        var annotated = analyzer.Analyze(document, All);

        Assert.That(annotated.SyntaxLayer!.Words, Has.Length.EqualTo(document.Tokens.Length));
        Assert.That(annotated.Mentions.Select(mention => mention.Span.End), Has.All.LessThanOrEqualTo(text.Length));
        Assert.That(annotated.AttributionLayer!.Spans.Select(span => span.Score), Has.All.InRange(0, 1));
    }

    [Test]
    public void Analyze_ASentenceLongerThanManyWindows_GivesOneTreeAndNamesOnBothSidesOfACut()
    {
        using var analyzer = _model.Load();
        var words = Enumerable.Range(0, 5000).Select(index => (index % 2) == 0 ? "anna" : "kovac").ToArray();
        var document = PretokenizedText.Build([words]);

        var annotated = analyzer.Analyze(document, All);

        Assert.That(analyzer.Score(document, AnalysisLayers.Mentions).Names, Has.Length.EqualTo(5000 * NerTags.Count));
        Assert.That(annotated.Mentions, Has.Length.EqualTo(2500));
        Assert.That(annotated.SyntaxLayer!.Words.Count(word => word.Head == SyntaxWord.Root), Is.EqualTo(1));
        Assert.That(Enumerable.Range(0, 5000).Where(word => !ReachesRoot(annotated.SyntaxLayer, word)), Is.Empty);
    }

    [Test]
    public void Analyze_AnyText_GivesEverySentenceOneTreeOfItsOwn()
    {
        using var analyzer = _model.Load();
        var document = Tokenize(Nasty());

        var syntax = analyzer.Analyze(document, AnalysisLayers.Syntax).SyntaxLayer!;

        foreach (var sentence in document.Sentences)
        {
            var words = syntax.Words.AsSpan(sentence.TokenStart, sentence.TokenCount).ToArray();
            Assert.That(words.Count(word => word.Head == SyntaxWord.Root), Is.EqualTo(1));
            Assert.That(
                words.Where(word => word.Head != SyntaxWord.Root).Select(word => word.Head),
                Has.All.InRange(sentence.TokenStart, sentence.TokenEnd - 1)
            );
            Assert.That(
                words.Where(word => word.Head != SyntaxWord.Root).Select(word => word.Relation),
                Has.None.EqualTo("root")
            );
        }
    }

    [TestCase(2)]
    [TestCase(8)]
    public void Analyze_OnSeveralThreads_GivesTheSame(int workers)
    {
        var documents = Enumerable.Range(0, 12).Select(index => Tokenize(Nasty(index))).ToArray();
        using var one = _model.Load();
        using var many = _model.Load(workers);
        var expected = documents.Select(document => Dump(one.Analyze(document, All))).ToArray();

        var found = documents
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(workers)
            .Select(document => Dump(many.Analyze(document, All)))
            .ToArray();

        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void Analyze_GivenTokens_KeepsThem()
    {
        using var analyzer = _model.Load();
        var document = PretokenizedText.Build([
            ["Anna-Kovac", "left", "Kenya"],
            ["-DOCSTART-"],
        ]);

        var mentions = analyzer.Analyze(document).Mentions;

        Assert.That(
            mentions.Select(mention => document.Slice(mention.Span)),
            Does.Contain("Anna-Kovac").And.Contain("Kenya")
        );
    }

    private static TokenizedDocument Tokenize(string text) => new Tokenizer().Tokenize(new Document(text));

    private static string Nasty(int seed = 0)
    {
        var random = new Random(seed);
        string[] words =
        [
            "Anna",
            "Kovac",
            "Kenya",
            "the",
            "Harbour",
            "Trust",
            "said",
            "left",
            "anna",
            "x-y",
            "G20",
            "\u20ac",
            "[SEP]",
            "\ud83d\ude80",
            "\"",
            "Derby",
            "_a_",
            "ZZZ",
            "\n\n",
            ".",
        ];
        var text = new StringBuilder();
        for (var index = 0; index < 600; index++)
        {
            text.Append(words[random.Next(words.Length)]).Append(random.Next(6) == 0 ? ". " : " ");
        }

        return text.ToString();
    }

    private static bool ReachesRoot(SyntaxLayer syntax, int word)
    {
        for (var steps = 0; steps <= syntax.Words.Length; steps++)
        {
            if (syntax.Words[word].Head == SyntaxWord.Root)
            {
                return true;
            }

            word = syntax.Words[word].Head;
        }

        return false;
    }

    private static string Dump(AnnotatedDocument document)
    {
        var lines = new StringBuilder();
        foreach (var mention in document.Mentions)
        {
            lines.AppendLine(
                FormattableString.Invariant(
                    $"{mention.Id} {mention.Span} {mention.Kind} {mention.Label} {mention.Score:R}"
                )
            );
        }

        foreach (var span in document.AttributionLayer?.Spans ?? [])
        {
            lines.AppendLine(FormattableString.Invariant($"{span.Part} {span.Span} {span.Score:R}"));
        }

        foreach (var word in document.SyntaxLayer?.Words ?? [])
        {
            lines.AppendLine(
                FormattableString.Invariant(
                    $"{word.PartOfSpeech} {word.Head} {word.Relation} {word.PartOfSpeechScore:R} {word.HeadScore:R} {word.RelationScore:R}"
                )
            );
        }

        return lines.ToString();
    }
}
