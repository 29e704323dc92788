using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary>Gold of pronouns.</summary>
internal sealed partial class GoldRun
{
    private const AnalysisLayers PronounLayers =
        AnalysisLayers.Mentions | AnalysisLayers.Syntax | AnalysisLayers.States;

    /// <summary>
    /// Asks what the pronouns of GAP mean: the rules, and a scorer trained in folds where the analyser gives what it
    /// learns over.
    /// </summary>
    /// <param name="paths">GAP files.</param>
    /// <param name="treebank">A treebank with chains that the scorer is trained on as well; null for none.</param>
    /// <param name="progress">Told of each fold.</param>
    public (GapReport Rules, GapReport? Learned) Gap(
        IEnumerable<string> paths,
        string? treebank,
        Action<string> progress
    )
    {
        var rules = new GapEvaluator();
        var ranker = new RulePronounRanker();
        var training = PronounTraining.CanUse(Layers) ? new PronounTraining() : null;
        foreach (
            var (example, question) in Ordered.Map(paths.SelectMany(GapReader.Read), example =>
                (
                    example,
                    GapQuestion.Of(example, pipeline.Tag(pipeline.Tokenize(example.Document), PronounLayers & Layers))
                )
            )
        )
        {
            var (isA, isB) = question.Ask(ranker);
            rules.Add(example, isA, isB);
            training?.AddGap(example, question);
        }

        if (training is null)
        {
            return (rules.Report(), null);
        }

        if (treebank is not null)
        {
            training.AddTreebank(treebank, pipeline.Analyzer);
        }

        var learned = new GapEvaluator();
        foreach (var (gold, isA, isB) in training.AskInFolds(progress))
        {
            learned.Add(gold, isA, isB);
        }

        return (rules.Report(), learned.Report());
    }

    /// <summary>
    /// Scores chains of names, noun phrases and pronouns over the words of treebanks with an entity layer.
    /// </summary>
    public CoreferenceEvaluator Coreference(IEnumerable<string> paths)
    {
        var evaluator = new CoreferenceEvaluator();
        foreach (
            var (gold, chains) in Ordered.Map(paths.SelectMany(CoreferenceReader.Read), gold =>
                (gold, DocumentChains.Of(pipeline.Analyze(gold.Words.TokenizeWords(), AnalysisLayers.Syntax)))
            )
        )
        {
            evaluator.Add(gold, chains);
        }

        return evaluator;
    }
}
