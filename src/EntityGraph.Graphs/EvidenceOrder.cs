namespace EntityGraph.Graphs;

/// <summary>
/// Orders evidence by document, place and then by everything that could tell two pieces at one place apart.
/// </summary>
internal sealed class EvidenceOrder : IComparer<Evidence>
{
    public static EvidenceOrder Instance { get; } = new();

    public int Compare(Evidence? x, Evidence? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ReadOnlySpan<int> order =
        [
            string.CompareOrdinal(x.DocumentId, y.DocumentId),
            x.Span.CompareTo(y.Span),
            x.Sentence.CompareTo(y.Sentence),
            string.CompareOrdinal(x.Extractor, y.Extractor),
            Nullable.Compare(x.Attribution, y.Attribution),
            string.CompareOrdinal(x.Cue, y.Cue),
            x.Score.CompareTo(y.Score),
            x.Negated.CompareTo(y.Negated),
            x.Modality.CompareTo(y.Modality),
            x.Status.CompareTo(y.Status),
            Nullable.Compare(x.ClaimedBy, y.ClaimedBy),
            x.ClaimedByUnknown.CompareTo(y.ClaimedByUnknown),
            Nullable.Compare(x.Mode, y.Mode),
            Nullable.Compare(x.Via, y.Via),
            Nullable.Compare(x.Reported, y.Reported),
            Nullable.Compare(x.Quote, y.Quote),
            Nullable.Compare(x.CueSentence, y.CueSentence),
            string.CompareOrdinal(x.Happened, y.Happened),
        ];
        var different = order.IndexOfAnyExcept(0);
        return different < 0 ? 0 : order[different];
    }
}
