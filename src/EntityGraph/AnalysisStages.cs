using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The stages of a pipeline, each ready to be called from any thread.</summary>
internal sealed record AnalysisStages(
    IAnalyzer Analyzer,
    IAttributionExtractor Attributions,
    IDocumentResolver DocumentResolver,
    PronounStage Pronouns,
    ICorpusResolver CorpusResolver,
    CoMentionExtractor CoMentions,
    ImmutableArray<IRelationExtractor> Relations,
    JudgementSet Judgements
)
{
    /// <summary>Applies the judgements to documents.</summary>
    public DocumentJudge DocumentJudge { get; } = new(Judgements);

    /// <summary>What the extractors of relations read of the analyser's layers.</summary>
    public AnalysisLayers RelationLayers { get; } =
        Relations.Aggregate(AnalysisLayers.None, (layers, extractor) => layers | extractor.Layers);

    /// <summary>What the stages need of the analyser, beside what a run asks for.</summary>
    public AnalysisLayers Layers => AnalysisLayers.Mentions | Attributions.Layers | Pronouns.Layers;

    /// <summary>Relations other than co-mentions, as the extractors give them.</summary>
    public IEnumerable<Relation> Relate(ResolvedDocument document) =>
        Relations.SelectMany(extractor => extractor.Extract(document));
}
