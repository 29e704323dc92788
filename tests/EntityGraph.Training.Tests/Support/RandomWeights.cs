using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Support;

/// <summary>Small weights from a seed.</summary>
internal sealed class RandomWeights
{
    private readonly Random _random;
    private readonly List<WeightTensor> _tensors = [];

    public RandomWeights(int seed) => _random = new Random(seed);

    public WeightSet Set => new(_tensors);

    /// <summary>Numbers in [-0.5, 0.5).</summary>
    public float[] Numbers(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)_random.NextDouble() - 0.5f)];

    public RandomWeights Tensor(string name, params int[] shape)
    {
        _tensors.Add(
            new WeightTensor(name, [.. shape], Numbers(shape.Aggregate(1, (product, size) => product * size)))
        );
        return this;
    }

    public RandomWeights Linear(string name, int outputs, int inputs) =>
        Tensor($"{name}.weight", outputs, inputs).Tensor($"{name}.bias", outputs);

    public RandomWeights Norm(string name, int size) => Tensor($"{name}.weight", size).Tensor($"{name}.bias", size);

    public RandomWeights Encoder(int layers, int hidden, int wide, int pieces, int positions = 32)
    {
        Tensor("embeddings.word_embeddings.weight", pieces, hidden);
        Tensor("embeddings.position_embeddings.weight", positions, hidden);
        Tensor("embeddings.token_type_embeddings.weight", 2, hidden);
        Tensor("embeddings.shape_embeddings.weight", 16, hidden);
        Norm("embeddings.LayerNorm", hidden);
        for (var layer = 0; layer < layers; layer++)
        {
            var name = $"encoder.layer.{layer}";
            foreach (var part in new[] { "query", "key", "value" })
            {
                Linear($"{name}.attention.self.{part}", hidden, hidden);
            }

            Linear($"{name}.attention.output.dense", hidden, hidden).Norm($"{name}.attention.output.LayerNorm", hidden);
            Linear($"{name}.intermediate.dense", wide, hidden);
            Linear($"{name}.output.dense", hidden, wide).Norm($"{name}.output.LayerNorm", hidden);
        }

        return this;
    }

    public RandomWeights Syntax(int hidden, int arcs, int labelSize, int labels)
    {
        Linear("syntax.upos", 17, hidden)
            .Linear("syntax.arc_dep", arcs, hidden)
            .Linear("syntax.arc_head", arcs, hidden);
        Tensor("syntax.arc.weight", arcs + 1, arcs);
        Linear("syntax.label_dep", labelSize, hidden).Linear("syntax.label_head", labelSize, hidden);
        return Tensor("syntax.label.weight", labels, labelSize, labelSize)
            .Tensor("syntax.label.bias", labels)
            .Tensor("syntax.label_d.weight", labels, labelSize)
            .Tensor("syntax.label_h.weight", labels, labelSize);
    }
}
