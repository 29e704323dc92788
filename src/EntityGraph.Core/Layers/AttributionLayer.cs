using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// The attribution parts that a model found in a document, not linked to each other. Immutable and thread-safe.
/// </summary>
/// <param name="Spans">In text order (start, then end, then part). Spans of one part never overlap; those of different
/// parts may.</param>
public sealed record AttributionLayer(ImmutableArray<AttributionSpan> Spans)
{
    /// <summary>Number of probabilities of a token: outside, first and further word of each part.</summary>
    public const int TagCount = 9;

    /// <summary>
    /// What the spans were read from, <c>token × <see cref="TagCount"/> + 3 × part + tag</c>, in [0, 1]: how likely the
    /// token stands outside (0), begins (1) or goes on with (2) a span of the part. Empty where the model does not say.
    /// </summary>
    public ImmutableArray<float> Probabilities { get; init; } = [];

    /// <summary>The spans of one part, in text order.</summary>
    public IEnumerable<AttributionSpan> Of(AttributionPart part) => Spans.Where(span => span.Part == part);
}
