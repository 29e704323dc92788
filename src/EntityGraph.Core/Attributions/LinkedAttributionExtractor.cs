using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Finds attributions over the spans that a model found, linked to each other by learned weights; by rules alone where
/// the model has none.
/// </summary>
/// <remarks>
/// A layer without <see cref="AttributionLayer.Probabilities"/> counts as none. Cues that only rules see stay where the
/// weights do not speak against them, and inside what somebody says. Speakers, relays, audience, targets, type and mode
/// are read as the rules read them. The weights are <c>data/attribution/links.tsv</c>, learned from PolNeAR. Immutable,
/// thread-safe, deterministic; time is linear in the tokens.
/// </remarks>
public sealed class LinkedAttributionExtractor : IAttributionExtractor
{
    private readonly RuleAttributionExtractor _rules = new();

    /// <inheritdoc/>
    public string Name => "attribution-links";

    /// <inheritdoc/>
    public AnalysisLayers Layers => AnalysisLayers.Attribution | AnalysisLayers.Syntax;

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Extract(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.AttributionLayer is not { Probabilities.IsEmpty: false })
        {
            return _rules.Extract(document);
        }

        var text = new AttributionText(document);
        var drafts = new LinkedDrafts(text, LinkWeights.Default).Find();
        return new DraftAssembler(text, Name).Assemble(drafts);
    }
}
