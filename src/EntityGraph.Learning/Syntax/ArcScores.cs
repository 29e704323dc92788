namespace EntityGraph.Learning;

/// <summary>The arc scores of one sentence inside a window: a view, nothing is copied.</summary>
/// <param name="arcs">Rows of <paramref name="windowWords"/> + 1 cells, a row for each word of the window as a
/// dependent; column 0 is the root, column k the window's word k - 1.</param>
/// <param name="windowWords">Number of words in the window.</param>
/// <param name="first">The sentence's first word in the window.</param>
/// <param name="count">Number of words of the sentence.</param>
internal readonly ref struct ArcScores(ReadOnlySpan<float> arcs, int windowWords, int first, int count)
{
    private readonly ReadOnlySpan<float> _arcs = arcs;

    /// <summary>Number of words of the sentence.</summary>
    public int Count => count;

    /// <summary>Score of a head for a word.</summary>
    /// <param name="word">0-based word of the sentence.</param>
    /// <param name="head">0 for the root, k for word k - 1 of the sentence.</param>
    public float this[int word, int head] =>
        _arcs[((first + word) * (windowWords + 1)) + (head == 0 ? 0 : first + head)];

    /// <summary>
    /// The probability of each head, alone, in [0, 1]: softmax over the root and the other words of the sentence.
    /// </summary>
    /// <param name="heads">A head for each word: 0 for the root, k for word k - 1.</param>
    /// <param name="scores">Receives a probability for each word.</param>
    public void Probabilities(ReadOnlySpan<int> heads, Span<double> scores)
    {
        for (var word = 0; word < count; word++)
        {
            var chosen = this[word, heads[word]];
            var sum = 0.0;
            for (var head = 0; head <= count; head++)
            {
                sum += head == word + 1 ? 0 : Math.Exp(this[word, head] - chosen);
            }

            scores[word] = 1 / sum;
        }
    }
}
