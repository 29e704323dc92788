namespace EntityGraph;

/// <summary>A document after the judgements on it.</summary>
/// <param name="Document">The document; what is suppressed is gone from its text, too, each hidden code unit being
/// <c>█</c>.</param>
/// <param name="Trace">What the judgements named in it.</param>
public sealed record JudgedDocument(ResolvedDocument Document, JudgementTrace Trace);
