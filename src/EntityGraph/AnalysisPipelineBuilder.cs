using System.Collections.Immutable;
using EntityGraph.Learning;

namespace EntityGraph;

/// <summary>Chooses the stages of an <see cref="AnalysisPipeline"/>; every stage has a default.</summary>
/// <remarks>Not thread-safe; the pipeline it creates is.</remarks>
public sealed class AnalysisPipelineBuilder
{
    private IAnalyzer? _analyzer;
    private IAttributionExtractor? _attributions;
    private IDocumentResolver? _documentResolver;
    private ICorpusResolver? _corpusResolver;
    private CoMentionOptions _coMention = new();
    private AttributionRelationOptions _attributionRelations = new();
    private ImmutableArray<IRelationExtractor>? _relations;
    private JudgementSet _judgements = JudgementSet.Empty;

    /// <summary>
    /// The analyser that tags names. Default: the shipped model <see cref="AnalyzerLoader.DefaultName"/>.
    /// </summary>
    public AnalysisPipelineBuilder UseAnalyzer(IAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzer = analyzer;
        return this;
    }

    /// <summary>
    /// Who finds attributions. Default: the analyser's own spans, linked, or rules where it has none.
    /// </summary>
    public AnalysisPipelineBuilder UseAttributions(IAttributionExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _attributions = extractor;
        return this;
    }

    /// <summary>Who resolves mentions, in a document and across documents. Default: rules.</summary>
    public AnalysisPipelineBuilder UseResolvers(IDocumentResolver inDocument, ICorpusResolver across)
    {
        ArgumentNullException.ThrowIfNull(inDocument);
        ArgumentNullException.ThrowIfNull(across);
        _documentResolver = inDocument;
        _corpusResolver = across;
        return this;
    }

    /// <summary>What counts as a co-mention. Default: one sentence; people, organisations and countries.</summary>
    public AnalysisPipelineBuilder UseCoMention(CoMentionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _coMention = options;
        return this;
    }

    /// <summary>
    /// Who finds relations other than co-mentions. Default: <see cref="RolePatternExtractor"/>,
    /// <see cref="ClassifiedRelationExtractor"/>, <see cref="FrameRelationExtractor"/> and
    /// <see cref="AttributionRelationExtractor"/>.
    /// </summary>
    public AnalysisPipelineBuilder UseRelations(params IEnumerable<IRelationExtractor> extractors)
    {
        ArgumentNullException.ThrowIfNull(extractors);
        _relations = [.. extractors];
        return this;
    }

    /// <summary>
    /// Which attributions become relations, where <see cref="UseRelations"/> is not called. Default: speech and writing
    /// of title and body.
    /// </summary>
    public AnalysisPipelineBuilder UseAttributionRelations(AttributionRelationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _attributionRelations = options;
        return this;
    }

    /// <summary>What people decided, obeyed in every document and across them. Default: nothing.</summary>
    public AnalysisPipelineBuilder WithJudgements(JudgementSet judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        _judgements = judgements;
        return this;
    }

    /// <summary>Creates the pipeline.</summary>
    /// <exception cref="ModelFileException">The shipped model is needed and is missing or damaged.</exception>
    public AnalysisPipeline Create()
    {
        var analyzer = _analyzer ?? AnalyzerLoader.LoadDefault();
        return new AnalysisPipeline(
            new AnalysisStages(
                analyzer,
                _attributions ?? new LinkedAttributionExtractor(),
                _documentResolver ?? new RuleDocumentResolver(),
                new PronounStage(analyzer),
                _corpusResolver ?? new PairwiseCorpusResolver(),
                new CoMentionExtractor(_coMention),
                _relations
                    ??
                    [
                        new RolePatternExtractor(),
                        new ClassifiedRelationExtractor(),
                        new FrameRelationExtractor(),
                        new AttributionRelationExtractor(_attributionRelations),
                    ],
                _judgements
            )
        );
    }
}
