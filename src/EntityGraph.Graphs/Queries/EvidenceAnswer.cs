namespace EntityGraph.Graphs;

/// <summary>One piece of evidence with the document and the sentence that show it.</summary>
/// <param name="Edge">What it is evidence for.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="Document">Its document.</param>
/// <param name="Sentence">Its sentence, untouched.</param>
public sealed record EvidenceAnswer(GraphEdge Edge, Evidence Evidence, DocumentSummary Document, ShownSentence Sentence)
{
    /// <summary>The sentence with the speaker and the cue where it is another one; else null.</summary>
    public ShownSentence? CueSentence { get; init; }

    /// <summary>False where the document only repeats another one, so that this adds nothing to weights.</summary>
    public bool IsCounted { get; init; } = true;
}
