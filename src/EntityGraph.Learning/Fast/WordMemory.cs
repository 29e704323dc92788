namespace EntityGraph.Learning;

/// <summary>How one document uses a word, all its sentences but those in capitals counted.</summary>
internal sealed class WordMemory
{
    private const int MostUses = 4;
    private readonly int[] _uses = new int[MostUses];

    /// <summary>Uses in lower case.</summary>
    public int LowerCount { get; private set; }

    /// <summary>
    /// Uses with a capital where a capital means something: not first in a sentence, not among capitals only.
    /// </summary>
    public int CapitalCount { get; private set; }

    /// <summary>First word of the longest run of capitals that holds the word; -1 where none does.</summary>
    public int LongestStart { get; private set; } = -1;

    public int LongestEnd { get; private set; } = -1;

    /// <summary>Where in the document the longest run has the word.</summary>
    public int LongestIndex { get; private set; } = -1;

    /// <summary>The first few capitalised uses, by index.</summary>
    public ReadOnlySpan<int> Uses => _uses.AsSpan(0, Math.Min(MostUses, CapitalCount));

    public void Add(DocumentView view, SentenceView sentence, int index)
    {
        if (!view.Words[index].IsCapital)
        {
            LowerCount++;
            return;
        }

        if (sentence.Style == 2)
        {
            return;
        }

        var (start, end) = view.Run(index);
        if (end - start > LongestEnd - LongestStart || LongestStart < 0)
        {
            (LongestStart, LongestEnd, LongestIndex) = (start, end, index);
        }

        if (index > sentence.Start)
        {
            if (CapitalCount < MostUses)
            {
                _uses[CapitalCount] = index;
            }

            CapitalCount++;
        }
    }
}
