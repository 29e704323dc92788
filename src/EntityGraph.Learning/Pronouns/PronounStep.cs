namespace EntityGraph.Learning;

/// <summary>Sums up the gradients of one training step.</summary>
internal sealed class PronounStep
{
    private readonly PronounNetwork _network;
    private readonly float _dropout;
    private readonly float[] _mask;
    private float[] _inputs = [];
    private float[] _units = [];

    public PronounStep(PronounNetwork network, float dropout)
    {
        _network = network;
        _dropout = dropout;
        _mask = new float[network.Inputs];
        Gradients = [.. network.Weights.Select(weights => new float[weights.Length])];
    }

    /// <summary>In the order of <see cref="PronounNetwork.Weights"/>.</summary>
    public float[][] Gradients { get; }

    /// <summary>Begins a step: no gradient yet, other inputs left out.</summary>
    public void Clear(Random random)
    {
        foreach (var gradient in Gradients)
        {
            Array.Clear(gradient);
        }

        // Repeatable draws are wanted, not unpredictable ones.
#pragma warning disable CA5394
        for (var index = 0; index < _mask.Length; index++)
        {
            _mask[index] = random.NextSingle() < _dropout ? 0 : 1 / (1 - _dropout);
        }
#pragma warning restore CA5394
    }

    /// <summary>Adds the gradient of one example's loss: minus the logarithm of the share of what is meant.</summary>
    public void Add(PronounExample example, float factor)
    {
        var (inputs, hidden, count) = (_network.Inputs, _network.Hidden, example.Pairs.Length);
        if (_inputs.Length < count * inputs)
        {
            _inputs = new float[count * inputs];
            _units = new float[count * hidden];
        }

        var scores = new double[count];
        for (var pair = 0; pair < count; pair++)
        {
            var row = _inputs.AsSpan(pair * inputs, inputs);
            var values = example.Pairs[pair];
            for (var index = 0; index < inputs; index++)
            {
                row[index] = values[index] * _mask[index];
            }

            scores[pair] = _network.Score(row, _units.AsSpan(pair * hidden, hidden));
        }

        var shares = PronounTrainer.Softmax(scores);
        var meant = 0.0;
        for (var pair = 0; pair < count; pair++)
        {
            meant += example.Meant[pair] ? shares[pair] : 0;
        }

        var isNone = meant == 0 && !example.Meant.Contains(true);
        for (var pair = 0; pair < count; pair++)
        {
            var wanted = isNone || !example.Meant[pair] ? 0 : shares[pair] / Math.Max(meant, 1e-9);
            AddPair(pair, (float)(shares[pair] - wanted) * factor * example.Weight);
        }
    }

    private void AddPair(int pair, float slope)
    {
        var (inputs, hidden) = (_network.Inputs, _network.Hidden);
        var row = _inputs.AsSpan(pair * inputs, inputs);
        var units = _units.AsSpan(pair * hidden, hidden);
        Gradients[3][0] += slope;
        for (var unit = 0; unit < hidden; unit++)
        {
            if (units[unit] <= 0)
            {
                continue;
            }

            Gradients[2][unit] += slope * units[unit];
            var inner = slope * _network.Second[unit];
            Gradients[1][unit] += inner;
            PronounNetwork.AddScaled(row, inner, Gradients[0].AsSpan(unit * inputs, inputs));
        }
    }
}
