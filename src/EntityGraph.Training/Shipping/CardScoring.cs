using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Measures a finished model folder on the dev sets, through the analyser that users run.</summary>
internal static class CardScoring
{
    private static readonly string[] s_names = ["conll2003", "crossner-politics", "wnut17", "uner-ewt", "btc"];

    /// <summary>All figures, in a fixed order.</summary>
    public static List<CardScore> Measure(string folder, string corpora)
    {
        using var analyzer = AccurateAnalyzer.Load(folder);
        var scores = new List<CardScore>();
        foreach (var name in s_names)
        {
            Names(analyzer, Path.Combine(corpora, "ner", name + ".dev.conll"), LabelScheme.Named(name == "uner-ewt" ? "uner" : name), name, scores);
        }

        if (analyzer.Layers.HasFlag(AnalysisLayers.Attribution))
        {
            Attribution(analyzer, Path.Combine(corpora, "attribution", "polnear.dev.jsonl"), scores);
        }

        if (analyzer.Layers.HasFlag(AnalysisLayers.Syntax))
        {
            foreach (var tree in new[] { "ewt", "gum" })
            {
                Syntax(analyzer, Path.Combine(corpora, "trees", tree + ".dev.conllu"), tree, scores);
            }
        }

        return scores;
    }

    private static void Names(AccurateAnalyzer analyzer, string path, LabelScheme scheme, string name, List<CardScore> scores)
    {
        var report = MentionEvaluator.Evaluate(
            ConllReader.Read(path).Select(document => MentionComparison.Of(document, analyzer.Analyze(document.Tokenize()), scheme, path)), scheme);
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
            if (analyzer.Analyze(tokenizer.Tokenize(article.Document), AnalysisLayers.Attribution).AttributionLayer is { } layer)
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
