using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Measures a finished model folder on the dev sets, through the analyser that users run.</summary>
internal static class CardScoring
{
    private static readonly string[] s_names = ["conll2003", "crossner-politics", "wnut17", "uner-ewt", "btc"];
    private static readonly string[] s_trees = ["ewt", "gum"];

    /// <summary>All figures, in a fixed order.</summary>
    public static List<CardScore> Measure(string folder, string corpora)
    {
        using var analyzer = AccurateAnalyzer.Load(folder);
        var scores = new List<CardScore>();
        string Conll(string name) => Path.Combine(corpora, "ner", name + ".dev.conll");
        foreach (var name in s_names.Where(name => File.Exists(Conll(name))))
        {
            Names(analyzer, Conll(name), LabelScheme.Named(name == "uner-ewt" ? "uner" : name), name, scores);
        }

        if (File.Exists(Conll("crossner-politics")))
        {
            Names(
                analyzer,
                Conll("crossner-politics"),
                LabelScheme.Named("crossner-countries"),
                "crossner-countries",
                scores
            );
        }

        var articles = Path.Combine(corpora, "attribution", "polnear.dev.jsonl");
        if (analyzer.Layers.HasFlag(AnalysisLayers.Attribution) && File.Exists(articles))
        {
            Attribution(analyzer, articles, scores);
        }

        if (analyzer.Layers.HasFlag(AnalysisLayers.Syntax))
        {
            string Tree(string tree) => Path.Combine(corpora, "trees", tree + ".dev.conllu");
            foreach (var tree in s_trees.Where(tree => File.Exists(Tree(tree))))
            {
                Syntax(analyzer, Tree(tree), tree, scores);
            }
        }

        return scores;
    }

    private static void Names(
        AccurateAnalyzer analyzer,
        string path,
        LabelScheme scheme,
        string name,
        List<CardScore> scores
    )
    {
        var report = MentionEvaluator.Evaluate(
            ConllReader
                .Read(path)
                .Select(document =>
                    MentionComparison.Of(document, analyzer.Analyze(document.Tokenize()), scheme, path)
                ),
            scheme
        );
        scores.Add(Of(name, "all", report.Strict.F1, report.Interval));
        scores.AddRange(report.Labels.Select(label => Of(name, label.Label, label.Strict.F1, label.Interval)));
        scores.Add(new CardScore(name, "calibration error", 100 * report.Calibration.Error));
    }

    private static void Attribution(AccurateAnalyzer analyzer, string path, List<CardScore> scores)
    {
        var evaluator = new AttributionSpanEvaluator();
        var tokenizer = new Tokenizer();
        foreach (var article in PolnearReader.Read(path))
        {
            if (
                analyzer.Analyze(tokenizer.Tokenize(article.Document), AnalysisLayers.Attribution).AttributionLayer is
                { } layer
            )
            {
                evaluator.Add(article.Attributions, layer);
            }
        }

        foreach (var part in evaluator.Report().Parts)
        {
            var name = SnakeCase.Of(part.Part);
            scores.Add(Of("polnear", name + " (hulls)", part.Hulls.F1, part.Interval));
            scores.Add(new CardScore("polnear", name + " (ranges)", 100 * part.Ranges.F1));
        }
    }

    private static void Syntax(AccurateAnalyzer analyzer, string path, string name, List<CardScore> scores)
    {
        var evaluator = new SyntaxEvaluator();
        foreach (var document in ConlluReader.ReadWords(path))
        {
            if (analyzer.Analyze(document.TokenizeWords(), AnalysisLayers.Syntax).SyntaxLayer is { } layer)
            {
                evaluator.Add(document, layer);
            }
        }

        var report = evaluator.Report();
        scores.Add(Of(name, "UPOS", report.PartsOfSpeech.Accuracy, report.PartsOfSpeech.Interval));
        scores.Add(Of(name, "UAS", report.Heads.Accuracy, report.Heads.Interval));
        scores.Add(Of(name, "LAS", report.LabelledHeads.Accuracy, report.LabelledHeads.Interval));
    }

    private static CardScore Of(string set, string figure, double share, ConfidenceInterval interval) =>
        new(set, figure, 100 * share, 100 * interval.Low, 100 * interval.High);
}
