namespace EntityGraph.Learning;

/// <summary>One annotated sentence of a corpus.</summary>
/// <param name="Words">Its words as the corpus cuts them.</param>
/// <param name="Allowed">For each word the tags it may have: one where the corpus says which.</param>
internal sealed record TaggedSentence(string[] Words, TagMask[] Allowed)
{
    /// <summary>
    /// Logarithms of a teacher's probabilities, <c>word × tags + tag</c>, learned instead of the masks; null where
    /// there is none.
    /// </summary>
    public float[]? Soft { get; init; }
}
