using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Trains a linear-chain conditional random field on sentences whose tags may be known in part.</summary>
/// <remarks>
/// Stochastic gradient with FTRL-proximal steps (McMahan et al. 2013, "Ad click prediction"), which leave most weights
/// at 0. A sentence whose tags are known in part counts by the sum over all sequences that its masks allow. One thread;
/// the same sentences, options and seed give the same weights.
/// </remarks>
internal sealed class CrfTrainer
{
    private readonly CrfOptions _options;
    private readonly TagSet _tags;
    private readonly int _blocks;
    private readonly Vector256<float>[] _prior;
    private readonly float[] _transitionPrior;
    private readonly Vector256<float>[] _cells;
    private readonly float[] _transitionSums;
    private readonly float[] _transitionSquares;
    private readonly float[] _transitionExponents;
    private readonly float[] _valid;
    private readonly CrfLattice _free;
    private readonly CrfLattice _bound;
    private readonly Vector256<float>[] _sums;
    private readonly List<int> _used = [];
    private readonly List<int> _usedEnds = [];
    private float[] _emissions = [];
    private ulong _random;

    public CrfTrainer(CrfOptions options, TagSet tags, int rows, CrfPrior prior)
    {
        _options = options;
        _tags = tags;
        _prior = prior.Blocks;
        _transitionPrior = prior.Transitions.Length > 0 ? prior.Transitions : new float[tags.Count * tags.Count];
        _blocks = tags.Blocks;
        _cells = new Vector256<float>[2 * rows * _blocks];
        _sums = new Vector256<float>[_blocks];
        _transitionSums = new float[tags.Count * tags.Count];
        _transitionSquares = new float[_transitionSums.Length];
        _transitionExponents = new float[_transitionSums.Length];
        _valid =
        [
            .. Enumerable
                .Range(0, _transitionSums.Length)
                .Select(cell => NerTags.MayFollow(cell / tags.Count, cell % tags.Count) ? 1f : 0),
        ];
        _free = new CrfLattice(tags.Count);
        _bound = new CrfLattice(tags.Count);
        _random = ((ulong)options.Seed * 0x9E3779B97F4A7C15) + 1;
    }

    /// <summary>Eight weights: block <c>row × blocks + n</c> holds the n-th eight of B and I of each type.</summary>
    public Vector256<float> Weights(int block)
    {
        var learned = Weigh(_cells[2 * block], _cells[(2 * block) + 1]);
        return block < _prior.Length ? learned + _prior[block] : learned;
    }

    /// <summary>
    /// Transition scores, <c>previous × tags + tag</c>; negative infinity where a tag may not follow.
    /// </summary>
    public float[] Transitions()
    {
        var scores = new float[_transitionSums.Length];
        for (var cell = 0; cell < scores.Length; cell++)
        {
            scores[cell] = NerTags.MayFollow(cell / _tags.Count, cell % _tags.Count)
                ? _transitionPrior[cell] + Weigh(_transitionSums[cell], _transitionSquares[cell])
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
        for (var cell = 0; cell < _transitionSums.Length; cell++)
        {
            _transitionExponents[cell] = NerTags.MayFollow(cell / _tags.Count, cell % _tags.Count)
                ? MathF.Exp(_transitionPrior[cell] + Weigh(_transitionSums[cell], _transitionSquares[cell]))
                : 0;
        }

        var all = _free.Sum(_emissions, example.Count, _transitionExponents, default);
        var right = example.Soft is { } soft
            ? Expected(soft, example.Count)
            : _bound.Sum(_emissions, example.Count, _transitionExponents, example.Allowed);
        if (!double.IsFinite(all) || !double.IsFinite(right))
        {
            // Masks that no valid sequence meets teach nothing.
            return 0;
        }

        var start = 0;
        for (var word = 0; word < example.Count; word++)
        {
            var end = _usedEnds[word];
            for (var block = 0; block < _blocks; block++)
            {
                UpdateRows(word, block, CollectionsMarshal.AsSpan(_used)[start..end], example.Weight);
            }

            start = end;
        }

        for (var cell = 0; cell < _transitionSums.Length; cell++)
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

    // The score that a teacher's tags have on average; its expected tags are then in _bound.
    private double Expected(float[] soft, int count)
    {
        _bound.Sum(soft, count, _valid, default);
        var score = 0.0;
        for (var index = 0; index < count * _tags.Count; index++)
        {
            score += _bound.Marginals[index] * _emissions[index];
        }

        for (var cell = 0; cell < _valid.Length; cell++)
        {
            score += _valid[cell] == 0 ? 0 : _bound.Transitions[cell] * MathF.Log(_transitionExponents[cell]);
        }

        return score;
    }

    // Fills _used with the rows that this step looks at and _emissions with their sums.
    private void Choose(CrfExample example)
    {
        _used.Clear();
        _usedEnds.Clear();
        if (_emissions.Length < (example.Count * _tags.Count) + TagSet.BlockSize)
        {
            _emissions = new float[(example.Count * _tags.Count * 2) + TagSet.BlockSize];
        }

        var dropped = 0;
        for (var group = 0; group < _options.GroupDropout.Length; group++)
        {
            dropped |= NextDouble() < _options.GroupDropout[group] ? 1 << group : 0;
        }

        var bound = (ulong)(_options.Dropout * 256);
        for (var word = 0; word < example.Count; word++)
        {
            var sums = _sums.AsSpan();
            sums.Clear();
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
                    for (var block = 0; block < sums.Length; block++)
                    {
                        sums[block] += Weights((row * _blocks) + block);
                    }
                }
            }

            _usedEnds.Add(_used.Count);
            var place = word * _tags.Count;
            _emissions[place] = 0;
            for (var block = 0; block < sums.Length; block++)
            {
                // What a last block has too many, the next word overwrites.
                sums[block].CopyTo(_emissions, place + 1 + (block * TagSet.BlockSize));
            }
        }
    }

    private void UpdateRows(int word, int block, ReadOnlySpan<int> rows, float weight)
    {
        var free = Block(_free.Marginals, word, block);
        var bound = Block(_bound.Marginals, word, block);
        var gradient = (free - bound) * weight;
        var squared = gradient * gradient;
        if (Vector256.Sum(squared) < 1e-10f)
        {
            return;
        }

        var inverse = Vector256.Create(1 / _options.Alpha);
        foreach (var row in rows)
        {
            var cell = 2 * ((row * _blocks) + block);
            ref var sum = ref _cells[cell];
            ref var square = ref _cells[cell + 1];
            var grown = square + squared;
            var sigma = (Vector256.Sqrt(grown) - Vector256.Sqrt(square)) * inverse;
            sum += gradient - (sigma * Weigh(sum, square));
            square = grown;
        }
    }

    private Vector256<float> Block(float[] marginals, int word, int block)
    {
        var first = 1 + (block * TagSet.BlockSize);
        var place = (word * _tags.Count) + first;
        if (first + TagSet.BlockSize <= _tags.Count)
        {
            return Vector256.Create<float>(marginals.AsSpan(place, TagSet.BlockSize));
        }

        Span<float> part = stackalloc float[TagSet.BlockSize];
        part.Clear();
        marginals.AsSpan(place, _tags.Count - first).CopyTo(part);
        return Vector256.Create<float>(part);
    }

    private Vector256<float> Weigh(Vector256<float> sum, Vector256<float> square)
    {
        var size = Vector256.Abs(sum) - Vector256.Create(_options.L1);
        var positive = Vector256.GreaterThan(size, Vector256<float>.Zero);
        var rate =
            ((Vector256.Create(_options.Beta) + Vector256.Sqrt(square)) / Vector256.Create(_options.Alpha))
            + Vector256.Create(_options.L2);
        var magnitude = size / rate;
        var signed = Vector256.ConditionalSelect(
            Vector256.GreaterThan(sum, Vector256<float>.Zero),
            -magnitude,
            magnitude
        );
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
