using EntityGraph.Learning;

namespace EntityGraph;

/// <summary>
/// Resolves pronouns, by the analyser's own ranker where it has one, and then lets its classifier read pairs: what
/// needs the analyser's states.
/// </summary>
internal sealed class PronounStage
{
    private readonly PronounResolver _resolver;
    private readonly IRelationClassifier? _classifier;

    public PronounStage(IAnalyzer analyzer)
    {
        var ranker = (analyzer as AccurateAnalyzer)?.PronounRanker;
        _resolver = new PronounResolver(ranker);
        _classifier = (analyzer as AccurateAnalyzer)?.RelationClassifier;
        Layers =
            ranker is null && _classifier is null ? AnalysisLayers.None : AnalysisLayers.Syntax | AnalysisLayers.States;
    }

    /// <summary>What it needs of the analyser.</summary>
    public AnalysisLayers Layers { get; }

    /// <summary>The document with its pronouns; of the layers, those that were asked for stay.</summary>
    public ResolvedDocument Resolve(ResolvedDocument document, AnalysisLayers asked)
    {
        var resolved = _resolver.Resolve(document);
        var annotated = resolved.Annotated;
        return resolved with
        {
            Guesses = _classifier?.Classify(resolved) ?? [],
            Annotated = new AnnotatedDocument(annotated.Tokenized, annotated.Mentions)
            {
                Attributions = annotated.Attributions,
                AttributionLayer = asked.HasFlag(AnalysisLayers.Attribution) ? annotated.AttributionLayer : null,
                SyntaxLayer = asked.HasFlag(AnalysisLayers.Syntax) ? annotated.SyntaxLayer : null,
                StateLayer = asked.HasFlag(AnalysisLayers.States) ? annotated.StateLayer : null,
            },
        };
    }
}
