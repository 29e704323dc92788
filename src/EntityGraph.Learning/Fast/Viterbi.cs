namespace EntityGraph.Learning;

/// <summary>The best tag sequence that IOB2 allows. Reused; not thread-safe.</summary>
/// <param name="tagCount">Number of tags: O, then B and I of each type, as <see cref="NerTags"/> numbers them.</param>
internal sealed class Viterbi(int tagCount = NerTags.Count)
{
    private byte[] _back = [];

    /// <summary>Writes the tags of one sentence.</summary>
    /// <param name="emissions">Scores, <c>word × tags + tag</c>.</param>
    /// <param name="transitions">Scores, <c>previous × tags + tag</c>; those that IOB2 forbids are not looked
    /// at.</param>
    /// <param name="tags">Receives a tag for each word; at a tie the lower tag wins.</param>
    public void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, Span<byte> tags)
    {
        if (tags.IsEmpty)
        {
            return;
        }

        if (_back.Length < tags.Length * tagCount)
        {
            _back = new byte[Math.Max(tags.Length * tagCount, _back.Length * 2)];
        }

        Span<float> scores = stackalloc float[tagCount];
        Span<float> next = stackalloc float[tagCount];
        scores.Fill(float.NegativeInfinity);
        scores[NerTags.Outside] = 0;
        for (var word = 0; word < tags.Length; word++)
        {
            for (var tag = 0; tag < tagCount; tag++)
            {
                var (best, from) = Previous(scores, transitions, tag);
                next[tag] = best + emissions[(word * tagCount) + tag];
                _back[(word * tagCount) + tag] = (byte)from;
            }

            next.CopyTo(scores);
        }

        var last = 0;
        for (var tag = 1; tag < tagCount; tag++)
        {
            last = scores[tag] > scores[last] ? tag : last;
        }

        for (var word = tags.Length - 1; word >= 0; word--)
        {
            tags[word] = (byte)last;
            last = _back[(word * tagCount) + last];
        }
    }

    // I follows only the B and the I of its type, which stand right before it; every other tag follows any.
    private static (float Score, int Tag) Previous(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int tag)
    {
        var inside = NerTags.IsInside(tag);
        var end = inside ? tag + 1 : scores.Length;
        var best = float.NegativeInfinity;
        var from = NerTags.Outside;
        for (var previous = inside ? tag - 1 : 0; previous < end; previous++)
        {
            var score = scores[previous] + transitions[(previous * scores.Length) + tag];
            if (score > best)
            {
                best = score;
                from = previous;
            }
        }

        return (best, from);
    }
}
