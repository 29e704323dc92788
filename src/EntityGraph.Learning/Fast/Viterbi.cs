namespace EntityGraph.Learning;

/// <summary>The best tag sequence that IOB2 allows. Reused; not thread-safe.</summary>
internal sealed class Viterbi
{
    private const int T = NerTags.Count;
    private byte[] _back = [];

    /// <summary>Writes the tags of one sentence.</summary>
    /// <param name="emissions">Scores, <c>word × 9 + tag</c>.</param>
    /// <param name="transitions">Scores, <c>previous × 9 + tag</c>; those that IOB2 forbids are not looked at.</param>
    /// <param name="tags">Receives a tag for each word; at a tie the lower tag wins.</param>
    public void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, Span<byte> tags)
    {
        if (tags.IsEmpty)
        {
            return;
        }

        if (_back.Length < tags.Length * T)
        {
            _back = new byte[Math.Max(tags.Length * T, _back.Length * 2)];
        }

        Span<float> scores = stackalloc float[T];
        Span<float> next = stackalloc float[T];
        scores.Fill(float.NegativeInfinity);
        scores[NerTags.Outside] = 0;
        for (var word = 0; word < tags.Length; word++)
        {
            for (var tag = 0; tag < T; tag++)
            {
                var best = float.NegativeInfinity;
                var from = NerTags.Outside;
                for (var previous = 0; previous < T; previous++)
                {
                    var score = scores[previous] + transitions[(previous * T) + tag];
                    if (NerTags.MayFollow(previous, tag) && score > best)
                    {
                        best = score;
                        from = previous;
                    }
                }

                next[tag] = best + emissions[(word * T) + tag];
                _back[(word * T) + tag] = (byte)from;
            }

            next.CopyTo(scores);
        }

        var last = 0;
        for (var tag = 1; tag < T; tag++)
        {
            last = scores[tag] > scores[last] ? tag : last;
        }

        for (var word = tags.Length - 1; word >= 0; word--)
        {
            tags[word] = (byte)last;
            last = _back[(word * T) + last];
        }
    }
}
