using System.Collections.Immutable;
using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary>Gold of pronouns.</summary>
internal sealed partial class GoldRun
{
    /// <summary>Asks rankers what the pronouns of GAP mean, all over one analysis.</summary>
    public ImmutableArray<GapReport> Gap(IEnumerable<string> paths, params ImmutableArray<IPronounRanker> rankers)
    {
        var evaluators = rankers.Select(_ => new GapEvaluator()).ToArray();
        var layers = (AnalysisLayers.Mentions | AnalysisLayers.Syntax | AnalysisLayers.States) & pipeline.Layers;
        foreach (var (example, question) in Ordered.Map(
            paths.SelectMany(GapReader.Read),
            example => (example, GapQuestion.Of(example, pipeline.Tag(pipeline.Tokenize(example.Document), layers)))))
        {
            for (var ranker = 0; ranker < rankers.Length; ranker++)
            {
                var (isA, isB) = question.Ask(rankers[ranker]);
                evaluators[ranker].Add(example, isA, isB);
            }
        }

        return [.. evaluators.Select(evaluator => evaluator.Report())];
    }
}
