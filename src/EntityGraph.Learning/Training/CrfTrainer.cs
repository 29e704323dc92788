using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Trains a linear-chain conditional random field on sentences whose tags may be known in part.</summary>
/// <remarks>
/// Stochastic gradient with FTRL-proximal steps (McMahan et al. 2013, "Ad click prediction"), which leave most weights at 0.
/// A sentence whose tags are known in part counts by the sum over all sequences that its masks allow.
/// One thread; the same sentences, options and seed give the same weights.
/// </remarks>
internal sealed class CrfTrainer
{
    private const int T = NerTags.Count;
    private readonly CrfOptions _options;
    private readonly Vector256<float>[] _cells;
    private readonly float[] _transitionSums = new float[T * T];
    private readonly float[] _transitionSquares = new float[T * T];
    private readonly float[] _transitionExponents = new float[T * T];
    private readonly CrfLattice _free = new();
    private readonly CrfLattice _bound = new();
    private readonly List<int> _used = [];
    private readonly List<int> _usedEnds = [];
    private float[] _emissions = [];
    private ulong _random;

    public CrfTrainer(CrfOptions options, int rows)
    {
        _options = options;
        _cells = new Vector256<float>[2 * rows];
        _random = ((ulong)options.Seed * 0x9E3779B97F4A7C15) + 1;
    }

    /// <summary>Weights of one row: B and I of each type.</summary>
    public Vector256<float> Weights(int row) => Weigh(_cells[2 * row], _cells[(2 * row) + 1]);

    /// <summary>Transition scores, <c>previous × 9 + tag</c>; negative infinity where a tag may not follow.</summary>
    public float[] Transitions()
    {
        var scores = new float[T * T];
        for (var cell = 0; cell < scores.Length; cell++)
        {
            scores[cell] = NerTags.MayFollow(cell / T, cell % T)
                ? Weigh(_transitionSums[cell], _transitionSquares[cell])
                : float.NegativeInfinity;
        }

        return scores;
    }

    /// <summary>One pass over all examples in an order of its own; returns the mean loss of a word.</summary>
    public double Pass(IReadOnlyList<CrfExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var index = order.Length - 1; index > 0; index--)
        {
            var other = (int)(Next() % (ulong)(index + 1));
            (order[index], order[other]) = (order[other], order[index]);
        }

        var loss = 0.0;
        var words = 0L;
        foreach (var index in order)
        {
            loss += Step(examples[index]);
            words += examples[index].Count;
        }

        return loss / Math.Max(1, words);
    }

    private double Step(CrfExample example)
    {
        Choose(example);
        for (var cell = 0; cell < T * T; cell++)
        {
            _transitionExponents[cell] = NerTags.MayFollow(cell / T, cell % T)
                ? MathF.Exp(Weigh(_transitionSums[cell], _transitionSquares[cell]))
                : 0;
        }

        var all = _free.Sum(_emissions, example.Count, _transitionExponents, default);
        var right = _bound.Sum(_emissions, example.Count, _transitionExponents, example.Allowed);
        if (!double.IsFinite(all) || !double.IsFinite(right))
        {
            // Masks that no valid sequence meets teach nothing.
            return 0;
        }

        var start = 0;
        for (var word = 0; word < example.Count; word++)
        {
            var end = _usedEnds[word];
            UpdateRows(word, start, end, example.Weight);
            start = end;
        }

        for (var cell = 0; cell < T * T; cell++)
        {
            var gradient = (_free.Transitions[cell] - _bound.Transitions[cell]) * example.Weight;
            if (gradient != 0)
            {
                var square = _transitionSquares[cell];
                var sigma = (MathF.Sqrt(square + (gradient * gradient)) - MathF.Sqrt(square)) / _options.Alpha;
                _transitionSums[cell] += gradient - (sigma * Weigh(_transitionSums[cell], square));
                _transitionSquares[cell] = square + (gradient * gradient);
            }
        }

        return all - right;
    }

    // Fills _used with the rows that this step looks at and _emissions with their sums.
    private void Choose(CrfExample example)
    {
        _used.Clear();
        _usedEnds.Clear();
        if (_emissions.Length < example.Count * T)
        {
            _emissions = new float[example.Count * T * 2];
        }

        var dropped = 0;
        for (var group = 0; group < _options.GroupDropout.Length; group++)
        {
            dropped |= NextDouble() < _options.GroupDropout[group] ? 1 << group : 0;
        }

        var bound = (ulong)(_options.Dropout * 256);
        for (var word = 0; word < example.Count; word++)
        {
            var sum = Vector256<float>.Zero;
            for (var part = 0; part < example.Parts; part++)
            {
                var rows = example.RowsOf(word, part);
                foreach (var tagged in rows)
                {
                    var row = tagged & CrfExample.RowMask;
                    if ((dropped >> (tagged >>> CrfExample.RowBits) & 1) != 0 || (bound > 0 && (Next() & 255) < bound))
                    {
                        continue;
                    }

                    _used.Add(row);
                    sum += Weights(row);
                }
            }

            _usedEnds.Add(_used.Count);
            var target = _emissions.AsSpan(word * T, T);
            target[0] = 0;
            sum.CopyTo(target[1..]);
        }
    }

    private void UpdateRows(int word, int start, int end, float weight)
    {
        var free = Vector256.Create<float>(_free.Marginals.AsSpan((word * T) + 1, NerTags.Scored));
        var bound = Vector256.Create<float>(_bound.Marginals.AsSpan((word * T) + 1, NerTags.Scored));
        var gradient = (free - bound) * weight;
        var squared = gradient * gradient;
        if (Vector256.Sum(squared) < 1e-10f)
        {
            return;
        }

        var inverse = Vector256.Create(1 / _options.Alpha);
        foreach (var row in CollectionsMarshal.AsSpan(_used)[start..end])
        {
            ref var sum = ref _cells[2 * row];
            ref var square = ref _cells[(2 * row) + 1];
            var grown = square + squared;
            var sigma = (Vector256.Sqrt(grown) - Vector256.Sqrt(square)) * inverse;
            sum += gradient - (sigma * Weigh(sum, square));
            square = grown;
        }
    }

    private Vector256<float> Weigh(Vector256<float> sum, Vector256<float> square)
    {
        var size = Vector256.Abs(sum) - Vector256.Create(_options.L1);
        var positive = Vector256.GreaterThan(size, Vector256<float>.Zero);
        var rate = ((Vector256.Create(_options.Beta) + Vector256.Sqrt(square)) / Vector256.Create(_options.Alpha)) + Vector256.Create(_options.L2);
        var magnitude = size / rate;
        var signed = Vector256.ConditionalSelect(Vector256.GreaterThan(sum, Vector256<float>.Zero), -magnitude, magnitude);
        return Vector256.ConditionalSelect(positive, signed, Vector256<float>.Zero);
    }

    private float Weigh(float sum, float square) =>
        -sum / (((_options.Beta + MathF.Sqrt(square)) / _options.Alpha) + _options.L2);

    private ulong Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return _random >> 8;
    }

    private double NextDouble() => (Next() & ((1UL << 40) - 1)) / (double)(1UL << 40);
}
