using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The attribution parts that a model found in a document, not linked to each other. Immutable and thread-safe.</summary>
/// <param name="Spans">In text order (start, then end, then part). Spans of one part never overlap; those of different parts may.</param>
public sealed record AttributionLayer(ImmutableArray<AttributionSpan> Spans)
{
    /// <summary>The spans of one part, in text order.</summary>
    public IEnumerable<AttributionSpan> Of(AttributionPart part) => Spans.Where(span => span.Part == part);
}
