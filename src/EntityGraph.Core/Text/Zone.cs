namespace EntityGraph;

/// <summary>
/// A stretch of a document's text and what it is. Zones of a document are in text order and never overlap.
/// </summary>
/// <param name="Kind">What the stretch is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Zone(ZoneKind Kind, TextSpan Span);
