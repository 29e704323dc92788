namespace EntityGraph.Learning;

/// <summary>
/// Forward and backward sums over the tags of one sentence, in scaled linear form. Reused; not thread-safe.
/// </summary>
/// <param name="tagCount">Number of tags: O, then B and I of each type, as <see cref="NerTags"/> numbers them.</param>
internal sealed class CrfLattice(int tagCount = NerTags.Count)
{
    private float[] _scores = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private readonly float[] _next = new float[tagCount];
    private float[] _scales = [];

    /// <summary>Probability of each tag at each word: <c>word × tags + tag</c>.</summary>
    public float[] Marginals { get; private set; } = [];

    /// <summary>
    /// Expected number of uses of each transition, <c>previous × tags + tag</c>; sentence start counts as O.
    /// </summary>
    public float[] Transitions { get; } = new float[tagCount * tagCount];

    /// <summary>Sums over all tag sequences that <paramref name="allowed"/> leaves; null leaves all.</summary>
    /// <param name="emissions">Scores, <c>word × tags + tag</c>.</param>
    /// <param name="words">Number of words, at least 1.</param>
    /// <param name="transitions">exp of the transition scores, 0 where a tag may not follow.</param>
    /// <param name="allowed">Allowed tags of each word.</param>
    /// <returns>Natural logarithm of the sum.</returns>
    public double Sum(
        ReadOnlySpan<float> emissions,
        int words,
        ReadOnlySpan<float> transitions,
        ReadOnlySpan<TagMask> allowed
    )
    {
        Reserve(words);
        var log = Exponents(emissions, words, allowed);
        log += Forward(words, transitions);
        Backward(words, transitions);
        Marginal(words, transitions);
        return log;
    }

    // Tags that may stand before a tag: all before O and B, those of its own type before I.
    private (int Start, int End) Before(int tag) => NerTags.IsInside(tag) ? (tag - 1, tag + 1) : (0, tagCount);

    private void Reserve(int words)
    {
        if (_scales.Length < words)
        {
            var size = Math.Max(words, 2 * _scales.Length);
            _scores = new float[size * tagCount];
            _forward = new float[size * tagCount];
            _backward = new float[size * tagCount];
            Marginals = new float[size * tagCount];
            _scales = new float[size];
        }
    }

    private double Exponents(ReadOnlySpan<float> emissions, int words, ReadOnlySpan<TagMask> allowed)
    {
        var log = 0.0;
        for (var word = 0; word < words; word++)
        {
            var row = emissions.Slice(word * tagCount, tagCount);
            var highest = row[0];
            for (var tag = 1; tag < row.Length; tag++)
            {
                highest = Math.Max(highest, row[tag]);
            }

            log += highest;
            var scores = _scores.AsSpan(word * tagCount, tagCount);
            for (var tag = 0; tag < scores.Length; tag++)
            {
                scores[tag] =
                    allowed.IsEmpty || allowed[word].Allows(tag) ? Math.Max(1e-20f, MathF.Exp(row[tag] - highest)) : 0;
            }
        }

        return log;
    }

    private double Forward(int words, ReadOnlySpan<float> transitions)
    {
        var log = 0.0;
        for (var word = 0; word < words; word++)
        {
            var total = 0f;
            var row = _forward.AsSpan(word * tagCount, tagCount);
            var scores = _scores.AsSpan(word * tagCount, tagCount);
            for (var tag = 0; tag < row.Length; tag++)
            {
                var sum = 0f;
                if (word == 0)
                {
                    sum = transitions[tag];
                }
                else if (scores[tag] != 0)
                {
                    var (start, end) = Before(tag);
                    for (var previous = start; previous < end; previous++)
                    {
                        sum += _forward[((word - 1) * tagCount) + previous] * transitions[(previous * tagCount) + tag];
                    }
                }

                sum *= scores[tag];
                row[tag] = sum;
                total += sum;
            }

            var scale = 1 / total;
            _scales[word] = scale;
            foreach (ref var value in row)
            {
                value *= scale;
            }

            log += Math.Log(total);
        }

        return log;
    }

    private void Backward(int words, ReadOnlySpan<float> transitions)
    {
        _backward.AsSpan((words - 1) * tagCount, tagCount).Fill(1);
        var next = _next.AsSpan();
        for (var word = words - 2; word >= 0; word--)
        {
            for (var tag = 0; tag < next.Length; tag++)
            {
                next[tag] =
                    _scores[((word + 1) * tagCount) + tag]
                    * _backward[((word + 1) * tagCount) + tag]
                    * _scales[word + 1];
            }

            var row = _backward.AsSpan(word * tagCount, tagCount);
            for (var previous = 0; previous < row.Length; previous++)
            {
                var ways = transitions.Slice(previous * tagCount, tagCount);
                var sum = 0f;
                for (var tag = 0; tag < ways.Length; tag++)
                {
                    sum += ways[tag] * next[tag];
                }

                row[previous] = sum;
            }
        }
    }

    private void Marginal(int words, ReadOnlySpan<float> transitions)
    {
        Array.Clear(Transitions);
        for (var word = 0; word < words; word++)
        {
            for (var tag = 0; tag < tagCount; tag++)
            {
                Marginals[(word * tagCount) + tag] =
                    _forward[(word * tagCount) + tag] * _backward[(word * tagCount) + tag];
                var into = _scores[(word * tagCount) + tag] * _backward[(word * tagCount) + tag] * _scales[word];
                if (into == 0)
                {
                    continue;
                }

                if (word == 0)
                {
                    Transitions[tag] += transitions[tag] * into;
                    continue;
                }

                var (start, end) = Before(tag);
                for (var previous = start; previous < end; previous++)
                {
                    Transitions[(previous * tagCount) + tag] +=
                        _forward[((word - 1) * tagCount) + previous] * transitions[(previous * tagCount) + tag] * into;
                }
            }
        }
    }
}
