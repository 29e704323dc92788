namespace EntityGraph.Learning;

/// <summary>
/// Reads the spans of one layer of BIO tags: the best valid sequence, and how sure each of its spans is. Reused; not
/// thread-safe.
/// </summary>
/// <remarks>
/// Tags are O, then B and I of each type. A span's score is the least of its words' probabilities of their tags, and of
/// the word after it not going on; the probabilities are sums over all valid sequences (forward-backward), so an
/// impossible I takes nothing from B. O(words × tags²); sentences without a span are not summed.
/// </remarks>
internal sealed class BioDecoder
{
    private readonly int _tagCount;
    private readonly float[] _transitions;
    private readonly float[] _exponents;
    private readonly Viterbi _viterbi;
    private readonly CrfLattice _lattice;
    private readonly List<BioSpan> _spans = [];
    private byte[] _tags = [];
    private int _count;

    /// <summary>A layer of some types.</summary>
    /// <param name="types">Number of types: 4 for names, 1 for each part of an attribution.</param>
    /// <param name="transitions">Scores, <c>previous × tags + tag</c>; null where every valid step is as good as
    /// another.</param>
    public BioDecoder(int types, float[]? transitions = null)
    {
        _tagCount = 1 + (2 * types);
        _transitions = transitions ?? new float[_tagCount * _tagCount];
        _exponents = new float[_tagCount * _tagCount];
        for (var cell = 0; cell < _exponents.Length; cell++)
        {
            _exponents[cell] = NerTags.MayFollow(cell / _tagCount, cell % _tagCount)
                ? MathF.Exp(_transitions[cell])
                : 0;
        }

        _viterbi = new Viterbi(_tagCount);
        _lattice = new CrfLattice(_tagCount);
    }

    /// <summary>Tags of the sentence decoded last.</summary>
    public ReadOnlySpan<byte> Tags => _tags.AsSpan(0, _count);

    /// <summary>Spans of the sentence decoded last, in order, as word numbers within it.</summary>
    public IReadOnlyList<BioSpan> Spans => _spans;

    /// <summary>Decodes one sentence.</summary>
    /// <param name="emissions">Scores or logits, <c>word × tags + tag</c>; adding the same to all tags of a word
    /// changes nothing.</param>
    public void Decode(ReadOnlySpan<float> emissions)
    {
        _spans.Clear();
        _count = emissions.Length / _tagCount;
        if (_tags.Length < _count)
        {
            _tags = new byte[_count * 2];
        }

        _viterbi.Decode(emissions, _transitions, _tags.AsSpan(0, _count));
        if (Tags.IndexOfAnyExcept((byte)NerTags.Outside) < 0)
        {
            return;
        }

        _lattice.Sum(emissions, _count, _exponents, default);
        for (var start = 0; start < _count; )
        {
            if (_tags[start] == NerTags.Outside)
            {
                start++;
                continue;
            }

            var type = NerTags.TypeOf(_tags[start]);
            var end = start + 1;
            while (end < _count && _tags[end] == NerTags.Inside(type))
            {
                end++;
            }

            _spans.Add(new BioSpan(start, end, type, Score(start, end, type)));
            start = end;
        }
    }

    /// <summary>
    /// Probability of each tag at each word, <c>word × tags + tag</c>, summed over all valid sequences; good until the
    /// next call.
    /// </summary>
    /// <param name="emissions">As <see cref="Decode"/> takes them, of at least one word.</param>
    public ReadOnlySpan<float> Probabilities(ReadOnlySpan<float> emissions)
    {
        _lattice.Sum(emissions, emissions.Length / _tagCount, _exponents, default);
        return _lattice.Marginals.AsSpan(0, emissions.Length);
    }

    private double Score(int start, int end, int type)
    {
        var marginals = _lattice.Marginals;
        double score = marginals[(start * _tagCount) + NerTags.Begin(type)];
        for (var index = start + 1; index < end; index++)
        {
            score = Math.Min(score, marginals[(index * _tagCount) + NerTags.Inside(type)]);
        }

        return end < _count ? Math.Min(score, 1 - marginals[(end * _tagCount) + NerTags.Inside(type)]) : score;
    }
}
