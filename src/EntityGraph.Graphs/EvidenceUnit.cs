namespace EntityGraph.Graphs;

/// <summary>
/// What weights count once: a sentence; for mentions an attribution, whose headline and body sentence are one.
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="IsAttribution">Whether <paramref name="Number"/> is an attribution's id rather than a sentence's
/// index.</param>
/// <param name="Number">Number within the document.</param>
internal readonly record struct EvidenceUnit(string DocumentId, bool IsAttribution, int Number)
{
    public static EvidenceUnit Of(RelationKind kind, Evidence evidence) =>
        kind == RelationKind.Mentions && evidence.Attribution is { } attribution
            ? new EvidenceUnit(evidence.DocumentId, true, attribution)
            : new EvidenceUnit(evidence.DocumentId, false, evidence.Sentence);
}
