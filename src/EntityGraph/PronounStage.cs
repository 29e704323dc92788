using EntityGraph.Learning;

namespace EntityGraph;

/// <summary>Resolves pronouns, by the analyser's own ranker where it has one.</summary>
internal sealed class PronounStage
{
    private readonly PronounResolver _resolver;

    public PronounStage(IAnalyzer analyzer)
    {
        var ranker = (analyzer as AccurateAnalyzer)?.PronounRanker;
        _resolver = new PronounResolver(ranker);
        Layers = ranker is null ? AnalysisLayers.None : AnalysisLayers.Syntax | AnalysisLayers.States;
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
            Annotated = new AnnotatedDocument(annotated.Tokenized, annotated.Mentions)
            {
                Attributions = annotated.Attributions,
                AttributionLayer = annotated.AttributionLayer,
                SyntaxLayer = asked.HasFlag(AnalysisLayers.Syntax) ? annotated.SyntaxLayer : null,
                StateLayer = asked.HasFlag(AnalysisLayers.States) ? annotated.StateLayer : null,
            },
        };
    }
}
