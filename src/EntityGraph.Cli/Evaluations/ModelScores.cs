using System.Collections.Immutable;
using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary>Scores one model on each kind of gold that there is: prints each table and keeps its figures.</summary>
internal sealed class ModelScores(
    GoldRun run,
    LabelScheme scheme,
    EvaluationText text,
    ImmutableSortedDictionary<string, double>.Builder metrics
)
{
    /// <summary>Scores everything, in a fixed order of kinds.</summary>
    /// <param name="gold">Paths by kind.</param>
    /// <param name="compare">What the mentions are compared with; null for nothing.</param>
    /// <returns>False where the comparison failed.</returns>
    public bool Score(ILookup<GoldKind, string> gold, Func<MentionReport, BaselineComparison?> compare)
    {
        Trees(gold[GoldKind.Conllu].ToArray());
        Pronouns(gold[GoldKind.Gap].ToArray());
        LearnedRelations(gold);
        if (gold[GoldKind.Carb].Any())
        {
            var open = run.OpenRelations(gold[GoldKind.Carb]);
            metrics.AddRange(open.Metrics);
            text.OpenRelations(open);
        }

        var isScored = gold.All(group =>
            group.Key is GoldKind.Conllu or GoldKind.Gap or GoldKind.DocRed or GoldKind.Conll04 or GoldKind.Carb
        );
        return isScored || Annotations(gold, compare);
    }

    private void Trees(string[] paths)
    {
        foreach (var path in paths)
        {
            text.Segmentation(SegmentationEvaluator.Evaluate(path));
        }

        if (paths.Length > 0 && run.Layers.HasFlag(AnalysisLayers.Syntax))
        {
            var syntax = run.Syntax(paths);
            metrics.AddRange(syntax.Metrics);
            text.Syntax(syntax);
            var raw = run.RawSyntax(paths);
            metrics.AddRange(raw.Metrics);
            text.RawSyntax(raw);
        }

        if (paths.Where(CoreferenceReader.HasEntities).ToArray() is { Length: > 0 } layered)
        {
            var chains = run.Coreference(layered);
            metrics.AddRange(chains.Metrics());
            text.Coreference(chains);
        }
    }

    private void Pronouns(string[] paths)
    {
        if (paths.Length == 0)
        {
            return;
        }

        // GUM lies beside GAP in the corpora.
        var treebank = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(paths[0]))!,
            "..",
            "trees",
            "gum.train.conllu"
        );
        var (rules, learned) = run.Gap(paths, File.Exists(treebank) ? treebank : null, Console.Error.WriteLine);
        text.Gap(rules, "rules");
        if (learned is not null)
        {
            text.Gap(learned, "trained in five folds");
        }

        metrics.AddRange((learned ?? rules).Metrics);
    }

    // What is learned over the states of the analyser, in folds or from the file of training sentences beside the gold.
    private void LearnedRelations(ILookup<GoldKind, string> gold)
    {
        if (!DocumentRelationFolds.CanUse(run.Layers))
        {
            return;
        }

        foreach (var path in gold[GoldKind.DocRed])
        {
            var report = run.DocumentRelations(path, Console.Error.WriteLine);
            metrics.AddRange(report.Metrics);
            text.DocumentRelations(path, report);
        }

        foreach (var path in gold[GoldKind.Conll04])
        {
            var train = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "conll04.train.txt");
            var scores = File.Exists(train)
                ? run.Conll04(path, train, Console.Error.WriteLine)
                : throw new UsageException($"{train}: expected the sentences to learn from beside {path}.");
            metrics.Add("conll04.f1", scores.Found.F1);
            text.Conll04(path, scores);
        }
    }

    private bool Annotations(ILookup<GoldKind, string> gold, Func<MentionReport, BaselineComparison?> compare)
    {
        var pairs = run.Annotations(gold[GoldKind.Annotations]).ToArray();
        var passed = Mentions(gold[GoldKind.Conll].ToArray(), pairs, compare);
        if (pairs.Length > 0)
        {
            Relations(pairs);
        }

        if (gold[GoldKind.Polnear].Any())
        {
            var (extracted, layer) = run.Polnear(gold[GoldKind.Polnear]);
            text.Spans(extracted);
            if (layer is not null)
            {
                metrics.AddRange(layer.Metrics);
                text.AttributionLayer(layer);
            }
        }
        else if (passed is null && pairs.Length == 0)
        {
            throw new UsageException("nothing to score: the gold is empty.");
        }

        return passed ?? true;
    }

    // Null where no gold annotates mentions.
    private bool? Mentions(string[] conll, AnnotatedPair[] pairs, Func<MentionReport, BaselineComparison?> compare)
    {
        var countries = new CountryEvaluator();
        var comparisons = run.Conll(conll, countries)
            .Concat(pairs.Where(static pair => pair.HasMentions).Select(run.Compare))
            .ToArray();
        bool? passed = null;
        if (comparisons.Length > 0)
        {
            var report = MentionEvaluator.Evaluate(comparisons, scheme);
            metrics.AddRange(report.Metrics);
            var comparison = compare(report);
            text.Mentions(report, comparison);
            passed = comparison?.Passed ?? true;
        }

        if (conll.Length > 0)
        {
            text.Countries(countries.Report);
        }

        return passed;
    }

    private void Relations(AnnotatedPair[] pairs)
    {
        var both = pairs.Select(pair => (pair.Gold, pair.Predicted)).ToArray();
        var speakers = SpeakerEvaluator.Evaluate(both);
        var relations = RelationEvaluator.Evaluate(both);
        metrics.AddRange(speakers.Metrics);
        metrics.AddRange(relations.Metrics);
        text.Speakers(speakers);
        text.Relations(relations);
        if (PhenomenonScore.Of(pairs, run).ToArray() is { Length: > 0 } phenomena)
        {
            text.Phenomena(phenomena);
        }
    }
}
