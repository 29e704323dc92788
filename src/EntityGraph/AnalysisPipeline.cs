using System.Collections.Immutable;
using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>The one place that wires the stages: tokenise, analyse, attribute, resolve, relate, build.</summary>
/// <remarks>
/// Immutable and safe to call from any number of threads: make one and reuse it. Made by
/// <see cref="AnalysisPipelineBuilder"/>.
/// </remarks>
public sealed class AnalysisPipeline
{
    private readonly AnalysisStages _stages;
    private readonly Tokenizer _tokenizer = new();

    internal AnalysisPipeline(AnalysisStages stages)
    {
        _stages = stages;
    }

    /// <summary>The analyser's name and version, as reports show it.</summary>
    public string ModelName => _stages.Analyzer.Name;

    /// <summary>What people decided; see <see cref="AnalysisPipelineBuilder.WithJudgements"/>.</summary>
    public JudgementSet Judgements => _stages.Judgements;

    /// <summary>The analyser.</summary>
    public IAnalyzer Analyzer => _stages.Analyzer;

    /// <summary>The layers that the analyser can fill.</summary>
    public AnalysisLayers Layers => _stages.Analyzer.Layers;

    /// <summary>The pipeline with the shipped model and every option at its default.</summary>
    /// <exception cref="ModelFileException">The shipped model is missing or damaged.</exception>
    public static AnalysisPipeline CreateDefault() => new AnalysisPipelineBuilder().Create();

    /// <summary>Cuts a document into sentences and tokens.</summary>
    public TokenizedDocument Tokenize(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _tokenizer.Tokenize(document);
    }

    /// <summary>Runs the analyser alone: by default the names in a tokenised document, nothing else.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="layers">What is wanted; what the analyser cannot fill stays absent.</param>
    public AnnotatedDocument Tag(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _stages.Analyzer.Analyze(document, layers);
    }

    /// <summary>
    /// Everything up to entities: mentions, attributions, and which entity each mention means. Time is linear in the
    /// text.
    /// </summary>
    /// <param name="document">The text.</param>
    /// <param name="layers">What to ask of the analyser beside mentions, which are always found, and what the
    /// extractors of relations read.</param>
    public ResolvedDocument Analyze(Document document, AnalysisLayers layers = AnalysisLayers.Mentions) =>
        Analyze(Tokenize(document), layers);

    /// <summary>Everything up to entities, for a document that is tokenised already.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="layers">What to ask of the analyser beside mentions, which are always found.</param>
    public ResolvedDocument Analyze(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions) =>
        Judge(document, layers).Document;

    /// <summary>The same with what became of the judgements on the document.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="layers">What to ask of the analyser beside mentions, which are always found.</param>
    /// <param name="forCorpus">True where <see cref="CorpusJudge"/> follows, which names entities itself.</param>
    public JudgedDocument Judge(
        TokenizedDocument document,
        AnalysisLayers layers = AnalysisLayers.Mentions,
        bool forCorpus = false
    )
    {
        layers |= _stages.RelationLayers;
        var tagged = _stages.DocumentJudge.Retype(Tag(document, layers | _stages.Layers), _stages.DocumentResolver);
        var resolved = NominalResolver.Add(new ResolvedDocument(tagged, _stages.DocumentResolver.Resolve(tagged)));
        var annotated = resolved.Annotated.WithAttributions(_stages.Attributions.Extract(resolved.Annotated));
        resolved = _stages.Pronouns.Resolve(
            resolved with
            {
                Annotated = _stages.DocumentJudge.SetSpeakers(annotated),
            },
            layers
        );

        // Again, since a pronoun speaks where nobody did: a judgement that words have no speaker holds.
        resolved = resolved with { Annotated = _stages.DocumentJudge.SetSpeakers(resolved.Annotated) };
        return _stages.DocumentJudge.Judge(resolved, rename: !forCorpus);
    }

    /// <summary>
    /// The relations of one resolved document, one for each id, in id order; ids are the document's own.
    /// </summary>
    public ImmutableArray<Relation> Relate(ResolvedDocument document) => Summarize(document).Relations;

    /// <summary>The same without what judgements reject.</summary>
    public ImmutableArray<Relation> Relate(JudgedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _stages.DocumentJudge.Reject(document, Relate(document.Document));
    }

    /// <summary>What the graph keeps of one resolved document; ids are the document's own.</summary>
    public DocumentSummary Summarize(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DocumentSummaryBuilder.Build(
            document,
            _stages.CoMentions.ExtractWithCounts(document),
            _stages.Relate(document)
        );
    }

    /// <summary>
    /// Builds the graph of a corpus: see <see cref="Run"/> for what was read, skipped and counted on the way.
    /// </summary>
    public RelationGraph Build(Corpus corpus, BuildOptions? options = null) => Run(corpus, options).Graph;

    /// <summary>Builds the graph of a corpus and reports on it.</summary>
    /// <param name="corpus">Read once, lazily; no text is held longer than its analysis takes.</param>
    /// <param name="options">Null takes the defaults.</param>
    /// <param name="progress">Told after every document, from the calling thread.</param>
    /// <param name="cancellation">Ends the run between documents.</param>
    /// <remarks>
    /// The graph is a pure function of the set of documents and the options: neither order nor threads change it.
    /// </remarks>
    public BuildResult Run(
        Corpus corpus,
        BuildOptions? options = null,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new BuildOptions();
        options.Validate();
        return new GraphBuild(this, _stages.CorpusResolver, options).Run(corpus, progress, cancellation);
    }
}
