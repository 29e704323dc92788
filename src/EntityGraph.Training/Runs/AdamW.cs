using EntityGraph.Learning;
using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019) with a rate for each tensor; rows of the word table move only in steps that use
/// them.
/// </summary>
internal sealed class AdamW : IDisposable
{
    private const double First = 0.9;
    private const double Second = 0.999;
    private const double Epsilon = 1e-8;
    private readonly NetworkWeights _weights;
    private readonly string[] _names;
    private readonly Dictionary<string, Tensor> _means = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tensor> _squares = new(StringComparer.Ordinal);
    private readonly Func<string, double> _rate;
    private readonly double _decay;

    /// <param name="weights">What learns; tensors that require no gradient stay.</param>
    /// <param name="rate">Rate of each tensor by name, relative to the step's.</param>
    /// <param name="decay">Weight decay; biases and norms have none.</param>
    public AdamW(NetworkWeights weights, Func<string, double> rate, double decay)
    {
        _weights = weights;
        _rate = rate;
        _decay = decay;
        _names =
        [
            .. weights.Names.Where(name =>
                weights[name].requires_grad || (name == NetworkWeights.WordTable && weights.TableLearns)
            ),
        ];
        foreach (var name in _names)
        {
            _means[name] = zeros_like(weights[name]).DetachFromDisposeScope();
            _squares[name] = zeros_like(weights[name]).DetachFromDisposeScope();
        }
    }

    /// <summary>Steps taken.</summary>
    public int Steps { get; set; }

    /// <summary>
    /// One step down the gradients, which are clipped to a norm and cleared; returns the norm before clipping.
    /// </summary>
    public double Step(double rate, double clip)
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        Steps++;
        var gradients = new List<(string Name, Tensor Gradient)>();
        foreach (var name in _names)
        {
            var gradient = name == NetworkWeights.WordTable ? _weights.Used?.Rows.grad : _weights[name].grad;
            if (gradient is not null)
            {
                gradients.Add((name, gradient));
            }
        }

        var norm = Math.Sqrt(gradients.Sum(entry => (double)entry.Gradient.square().sum().item<float>()));
        if (!double.IsFinite(norm))
        {
            throw new InvalidOperationException($"step {Steps}: expected a finite gradient, found {norm}.");
        }

        var factor = norm > clip ? clip / norm : 1;
        foreach (var (name, gradient) in gradients)
        {
            if (factor < 1)
            {
                gradient.mul_(factor);
            }

            if (name == NetworkWeights.WordTable)
            {
                MoveRows(gradient, rate * _rate(name));
            }
            else
            {
                Move(
                    _weights[name],
                    gradient,
                    _means[name],
                    _squares[name],
                    rate * _rate(name),
                    Decays(name) ? _decay : 0
                );
                gradient.zero_();
            }
        }

        return norm;
    }

    /// <summary>The moments, for a checkpoint.</summary>
    public WeightSet ToSet() =>
        new(
            _names.SelectMany(name =>
                new[] { Copy("mean." + name, _means[name]), Copy("square." + name, _squares[name]) }
            )
        );

    /// <summary>Takes the moments of a checkpoint.</summary>
    public void Load(WeightSet moments, int steps)
    {
        using var off = no_grad();
        foreach (var name in _names)
        {
            _means[name].copy_(tensor(moments.Get("mean." + name).Values.ToArray()).reshape(_means[name].shape));
            _squares[name].copy_(tensor(moments.Get("square." + name).Values.ToArray()).reshape(_squares[name].shape));
        }

        Steps = steps;
    }

    public void Dispose()
    {
        foreach (var held in _means.Values.Concat(_squares.Values))
        {
            held.Dispose();
        }
    }

    private static bool Decays(string name) =>
        !name.EndsWith("bias", StringComparison.Ordinal) && !name.Contains("LayerNorm", StringComparison.Ordinal);

    private static WeightTensor Copy(string name, Tensor values)
    {
        using var flat = values.flatten();
        return new WeightTensor(name, [.. values.shape.Select(size => (int)size)], flat.data<float>().ToArray());
    }

    private void MoveRows(Tensor gradient, double rate)
    {
        var numbers = _weights.Used!.Numbers;
        var table = _weights[NetworkWeights.WordTable];
        var (rows, mean, square) = (
            table.index_select(0, numbers),
            _means[NetworkWeights.WordTable].index_select(0, numbers),
            _squares[NetworkWeights.WordTable].index_select(0, numbers)
        );
        Move(rows, gradient, mean, square, rate, _decay);
        table.index_copy_(0, numbers, rows);
        _means[NetworkWeights.WordTable].index_copy_(0, numbers, mean);
        _squares[NetworkWeights.WordTable].index_copy_(0, numbers, square);
    }

    private void Move(Tensor weight, Tensor gradient, Tensor mean, Tensor square, double rate, double decay)
    {
        using var scope = NewDisposeScope();
        mean.mul_(First).add_(gradient, 1 - First);
        square.mul_(Second).addcmul_(gradient, gradient, 1 - Second);
        var root = square.sqrt().div_(Math.Sqrt(1 - Math.Pow(Second, Steps))).add_(Epsilon);
        if (decay > 0)
        {
            weight.mul_(1 - (rate * decay));
        }

        weight.addcdiv_(mean, root, -rate / (1 - Math.Pow(First, Steps)));
    }
}
