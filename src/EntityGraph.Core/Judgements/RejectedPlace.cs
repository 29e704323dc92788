namespace EntityGraph;

/// <summary>Where a document shows evidence that a judgement rejects.</summary>
internal sealed record RejectedPlace(Judgement Judgement, string DocumentId, TextSpan Span);
