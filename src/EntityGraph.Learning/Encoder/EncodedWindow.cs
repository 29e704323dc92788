namespace EntityGraph.Learning;

/// <summary>
/// Neighbouring words of one document as one input of the encoder: <c>[CLS]</c>, their pieces, <c>[SEP]</c>.
/// </summary>
/// <param name="WordStart">Index of its first word in the document.</param>
/// <param name="Ids">Piece numbers.</param>
/// <param name="Shapes">Shape of each piece.</param>
/// <param name="First">For each word the place of its first piece.</param>
/// <param name="Last">For each word the place of its last piece.</param>
/// <param name="SentenceEnds">Where its sentences end, as word indices relative to <paramref name="WordStart"/>,
/// rising; the last is the number of words.</param>
internal sealed record EncodedWindow(
    int WordStart,
    long[] Ids,
    long[] Shapes,
    int[] First,
    int[] Last,
    int[] SentenceEnds
)
{
    /// <summary>Number of words, at least 1.</summary>
    public int WordCount => First.Length;

    /// <summary>Index one past its last word in the document.</summary>
    public int WordEnd => WordStart + First.Length;
}
