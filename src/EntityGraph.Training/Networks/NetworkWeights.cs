using EntityGraph.Learning;
using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>
/// The trained tensors by name. Word embeddings are trained row by row: only the rows of a step's pieces take part in
/// it.
/// </summary>
internal sealed class NetworkWeights : IDisposable
{
    /// <summary>Name of the table whose rows are trained one by one.</summary>
    public const string WordTable = "embeddings.word_embeddings.weight";

    private readonly Dictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    public NetworkWeights(WeightSet weights)
    {
        foreach (var name in weights.Names)
        {
            var weight = weights.Get(name);
            _tensors[name] = tensor(weight.Values.ToArray())
                .reshape([.. weight.Shape.Select(size => (long)size)])
                .DetachFromDisposeScope();
        }
    }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Names => _tensors.Keys.Order(StringComparer.Ordinal);

    /// <summary>
    /// The rows of the word table that the last batch used, with their gradient; null where the table does not learn.
    /// </summary>
    public UsedRows? Used { get; private set; }

    /// <summary>True while the word table learns.</summary>
    public bool TableLearns { get; set; }

    public Tensor this[string name] =>
        _tensors.TryGetValue(name, out var found)
            ? found
            : throw new ModelFileException($"The network has no weights '{name}'.");

    /// <summary>Word embeddings [count, length, 384] of pieces.</summary>
    public Tensor Embed(long[] ids, int count, int length)
    {
        using var scope = NewDisposeScope();
        var table = this[WordTable];
        if (!TableLearns)
        {
            return table.index_select(0, tensor(ids)).reshape(count, length, -1).MoveToOuterDisposeScope();
        }

        var numbers = ids.Distinct().Order().ToArray();
        var places = new Dictionary<long, long>(numbers.Length);
        for (var index = 0; index < numbers.Length; index++)
        {
            places[numbers[index]] = index;
        }

        Used?.Dispose();
        var chosen = tensor(numbers);
        var rows = table.index_select(0, chosen).requires_grad_(true);
        Used = new UsedRows(rows.DetachFromDisposeScope(), chosen.DetachFromDisposeScope());
        return rows.index_select(0, tensor(ids.Select(id => places[id]).ToArray()))
            .reshape(count, length, -1)
            .MoveToOuterDisposeScope();
    }

    /// <summary>A copy of all values.</summary>
    public WeightSet ToSet() =>
        new(
            Names.Select(name =>
            {
                using var flat = _tensors[name].detach().flatten();
                return new WeightTensor(
                    name,
                    [.. _tensors[name].shape.Select(size => (int)size)],
                    flat.data<float>().ToArray()
                );
            })
        );

    public void Dispose()
    {
        Used?.Dispose();
        foreach (var held in _tensors.Values)
        {
            held.Dispose();
        }
    }
}
