using System.Collections.Immutable;

namespace EntityGraph.Tests.Support;

/// <summary>An analyser that fills the layers it is given, without any model.</summary>
internal sealed class GivenAnalyzer : IAnalyzer
{
    private int _calls;

    public string Name => "given";

    public AnalysisLayers Layers =>
        AnalysisLayers.Mentions
        | (Attribution is null ? AnalysisLayers.None : AnalysisLayers.Attribution)
        | (Syntax is null ? AnalysisLayers.None : AnalysisLayers.Syntax);

    /// <summary>How many documents it was handed.</summary>
    public int Calls => _calls;

    public Func<TokenizedDocument, ImmutableArray<Mention>> Mentions { get; init; } = _ => [];

    public Func<TokenizedDocument, ImmutableArray<AttributionSpan>>? Attribution { get; init; }

    public Func<TokenizedDocument, ImmutableArray<SyntaxWord>>? Syntax { get; init; }

    public AnnotatedDocument Analyze(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions)
    {
        Interlocked.Increment(ref _calls);
        return new AnnotatedDocument(document, layers.HasFlag(AnalysisLayers.Mentions) ? Mentions(document) : [])
        {
            AttributionLayer =
                Attribution is not null && layers.HasFlag(AnalysisLayers.Attribution)
                    ? new AttributionLayer(Attribution(document))
                    : null,
            SyntaxLayer =
                Syntax is not null && layers.HasFlag(AnalysisLayers.Syntax) ? new SyntaxLayer(Syntax(document)) : null,
        };
    }
}
