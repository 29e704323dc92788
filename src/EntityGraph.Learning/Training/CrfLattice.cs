namespace EntityGraph.Learning;

/// <summary>Forward and backward sums over the tags of one sentence, in scaled linear form. Reused; not thread-safe.</summary>
/// <param name="tagCount">Number of tags: O, then B and I of each type, as <see cref="NerTags"/> numbers them; at most 15.</param>
internal sealed class CrfLattice(int tagCount = NerTags.Count)
{
    private float[] _scores = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _scales = [];

    /// <summary>Probability of each tag at each word: <c>word × tags + tag</c>.</summary>
    public float[] Marginals { get; private set; } = [];

    /// <summary>Expected number of uses of each transition, <c>previous × tags + tag</c>; sentence start counts as O.</summary>
    public float[] Transitions { get; } = new float[tagCount * tagCount];

    /// <summary>Sums over all tag sequences that <paramref name="allowed"/> leaves; null leaves all.</summary>
    /// <param name="emissions">Scores, <c>word × tags + tag</c>.</param>
    /// <param name="count">Number of words, at least 1.</param>
    /// <param name="transitions">exp of the transition scores, 0 where a tag may not follow.</param>
    /// <param name="allowed">Allowed tags of each word.</param>
    /// <returns>Natural logarithm of the sum.</returns>
    public double Sum(ReadOnlySpan<float> emissions, int count, ReadOnlySpan<float> transitions, ReadOnlySpan<ushort> allowed)
    {
        Reserve(count);
        var log = Exponents(emissions, count, allowed);
        log += Forward(count, transitions);
        Backward(count, transitions);
        Marginal(count, transitions);
        return log;
    }

    private void Reserve(int count)
    {
        if (_scales.Length < count)
        {
            var size = Math.Max(count, 2 * _scales.Length);
            _scores = new float[size * tagCount];
            _forward = new float[size * tagCount];
            _backward = new float[size * tagCount];
            Marginals = new float[size * tagCount];
            _scales = new float[size];
        }
    }

    private double Exponents(ReadOnlySpan<float> emissions, int count, ReadOnlySpan<ushort> allowed)
    {
        var log = 0.0;
        for (var word = 0; word < count; word++)
        {
            var row = emissions.Slice(word * tagCount, tagCount);
            var highest = row[0];
            for (var tag = 1; tag < tagCount; tag++)
            {
                highest = Math.Max(highest, row[tag]);
            }

            log += highest;
            var mask = allowed.IsEmpty ? (1 << tagCount) - 1 : allowed[word];
            for (var tag = 0; tag < tagCount; tag++)
            {
                _scores[(word * tagCount) + tag] = (mask >> tag & 1) == 0 ? 0 : Math.Max(1e-20f, MathF.Exp(row[tag] - highest));
            }
        }

        return log;
    }

    private double Forward(int count, ReadOnlySpan<float> transitions)
    {
        var log = 0.0;
        for (var word = 0; word < count; word++)
        {
            var total = 0f;
            for (var tag = 0; tag < tagCount; tag++)
            {
                var sum = 0f;
                if (word == 0)
                {
                    sum = transitions[tag];
                }
                else
                {
                    for (var previous = 0; previous < tagCount; previous++)
                    {
                        sum += _forward[((word - 1) * tagCount) + previous] * transitions[(previous * tagCount) + tag];
                    }
                }

                sum *= _scores[(word * tagCount) + tag];
                _forward[(word * tagCount) + tag] = sum;
                total += sum;
            }

            var scale = 1 / total;
            _scales[word] = scale;
            for (var tag = 0; tag < tagCount; tag++)
            {
                _forward[(word * tagCount) + tag] *= scale;
            }

            log += Math.Log(total);
        }

        return log;
    }

    private void Backward(int count, ReadOnlySpan<float> transitions)
    {
        _backward.AsSpan((count - 1) * tagCount, tagCount).Fill(1);
        Span<float> next = stackalloc float[tagCount];
        for (var word = count - 2; word >= 0; word--)
        {
            for (var tag = 0; tag < tagCount; tag++)
            {
                next[tag] = _scores[((word + 1) * tagCount) + tag] * _backward[((word + 1) * tagCount) + tag] * _scales[word + 1];
            }

            for (var previous = 0; previous < tagCount; previous++)
            {
                var sum = 0f;
                for (var tag = 0; tag < tagCount; tag++)
                {
                    sum += transitions[(previous * tagCount) + tag] * next[tag];
                }

                _backward[(word * tagCount) + previous] = sum;
            }
        }
    }

    private void Marginal(int count, ReadOnlySpan<float> transitions)
    {
        Array.Clear(Transitions);
        for (var word = 0; word < count; word++)
        {
            for (var tag = 0; tag < tagCount; tag++)
            {
                Marginals[(word * tagCount) + tag] = _forward[(word * tagCount) + tag] * _backward[(word * tagCount) + tag];
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

                for (var previous = 0; previous < tagCount; previous++)
                {
                    Transitions[(previous * tagCount) + tag] +=
                        _forward[((word - 1) * tagCount) + previous] * transitions[(previous * tagCount) + tag] * into;
                }
            }
        }
    }
}
