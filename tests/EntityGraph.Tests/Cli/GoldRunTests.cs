using EntityGraph.Cli;
using EntityGraph.Evaluation;
using EntityGraph.Tests.Reading;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Cli;

/// <summary>What <c>evaluate</c> makes of the layers of an analyser.</summary>
[TestFixture]
public sealed class GoldRunTests
{
    private const string Trees =
        "# newdoc id = a\n1\tMira\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tsings\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n"
        + "1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdid\t_\tAUX\t_\t_\t0\troot\t_\t_\n2\tn't\t_\tPART\t_\t_\t1\tadvmod\t_\t_\n\n"
        + "# newdoc id = b\n1\tRain\t_\tNOUN\t_\t_\t0\troot\t_\t_\n\n";

    private const string Article =
        """{"id":"p1","text":"Mira Holt said the ferry was late .","attributions":[{"source":[[0,9]],"cue":[[10,14]],"content":[[15,33]]}]}""";

    [Test]
    public void Syntax_Treebank_IsParsedByWholeDocumentsOfItsOwnWords()
    {
        using var folder = new TemporaryFolder();
        var texts = new List<string>();
        var analyzer = new GivenAnalyzer
        {
            Syntax = document =>
            {
                lock (texts)
                {
                    texts.Add(document.Text);
                }

                return [.. document.Tokens.Select((_, index) => new SyntaxWord("NOUN", index == 0 ? 1 : 0, "nsubj"))];
            },
        };

        var report = Run(analyzer).Syntax([folder.Write("t.conllu", Trees)]);

        Assert.That(texts.Order(StringComparer.Ordinal), Is.EqualTo(new[] { "Mira sings\ndid n't", "Rain" }));
        Assert.That(report.Documents, Is.EqualTo(2));
        Assert.That((report.PartsOfSpeech.Accuracy, report.Heads.Accuracy), Is.EqualTo((0.2, 0.2)));
    }

    [Test]
    public void Polnear_AnalyzerWithSpans_ScoresThemBesideTheExtracted()
    {
        using var folder = new TemporaryFolder();
        var analyzer = new GivenAnalyzer
        {
            Attribution = _ => [new AttributionSpan(AttributionPart.Source, new TextSpan(0, 9), 0.75)],
        };

        var (extracted, layer) = Run(analyzer).Polnear([folder.Write("p.jsonl", Article)]);

        Assert.That(extracted.Articles, Is.EqualTo(1));
        Assert.That(layer?.Metrics["source.f1"], Is.EqualTo(1));
        Assert.That(layer?.Metrics["content.f1"], Is.Zero);
        Assert.That(analyzer.Calls, Is.EqualTo(1));
    }

    [Test]
    public void Polnear_AnalyzerWithoutSpans_HasNoLayerToScore()
    {
        using var folder = new TemporaryFolder();

        var (_, layer) = Run(new GivenAnalyzer()).Polnear([folder.Write("p.jsonl", Article)]);

        Assert.That(layer, Is.Null);
    }

    [Test]
    public void Conll_MentionsAndCountries_TagEachDocumentOnce()
    {
        using var folder = new TemporaryFolder();
        var analyzer = new GivenAnalyzer
        {
            Mentions = document => [new Mention(0, document.Tokens[0].Span, MentionKind.Country, 1)],
        };
        var countries = new CountryEvaluator();

        var comparisons = Run(analyzer)
            .Conll([folder.Write("g.conll", "Kenya B-LOC\nwon O\n\nAda B-PER\n")], countries)
            .ToArray();

        Assert.That(comparisons, Has.Length.EqualTo(2));
        Assert.That(countries.Report with { Wrong = [] }, Is.EqualTo(new CountryReport(1, 1, 0)));
        Assert.That(analyzer.Calls, Is.EqualTo(2));
    }

    [Test]
    public void Text_OfLayers_IsATable()
    {
        using var folder = new TemporaryFolder();
        var run = Run(
            new GivenAnalyzer
            {
                Attribution = _ => [new AttributionSpan(AttributionPart.Cue, new TextSpan(10, 14), 0.75)],
                Syntax = document => [.. document.Tokens.Select(_ => new SyntaxWord("NOUN", SyntaxWord.Root, "root"))],
            }
        );
        var output = new StringWriter { NewLine = "\n" };
        var text = new EvaluationText(output, 1);

        text.AttributionLayer(run.Polnear([folder.Write("p.jsonl", Article)]).Layer!);
        text.Syntax(run.Syntax([folder.Write("t.conllu", Trees)]));

        Assert.That(
            output.ToString(),
            Is.EqualTo(
                """

                attribution layer, 1 documents (hulls: first start to last end of a part; ranges: each by itself)
                part       exact P      R     F1   95 % of F1       gold   ranges P      R     F1    gold   calibration error
                source         0.0    0.0    0.0     0.0 to   0.0       1        0.0    0.0    0.0       1                 0.0
                cue          100.0  100.0  100.0   100.0 to 100.0       1      100.0  100.0  100.0       1                25.0
                content        0.0    0.0    0.0     0.0 to   0.0       1        0.0    0.0    0.0       1                 0.0

                syntax, 2 documents, 5 words as given
                        right   95 %               calibration error
                UPOS     20.0     0.0 to 100.0                 80.0
                UAS      60.0    50.0 to 100.0                 40.0
                LAS      60.0    50.0 to 100.0
                     1 × AUX found as NOUN


                """
            )
        );
    }

    private static GoldRun Run(IAnalyzer analyzer) =>
        new(new AnalysisPipelineBuilder().UseAnalyzer(analyzer).Create(), LabelScheme.Named("conll2003"));
}
