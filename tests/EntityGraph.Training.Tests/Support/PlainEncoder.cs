using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Support;

/// <summary>A BERT encoder in plain loops.</summary>
internal static class PlainEncoder
{
    private const int HeadSize = 32;

    /// <summary>
    /// The last states, a row a piece, and the last layer's attention: head after head, row after row.
    /// </summary>
    public static (double[][] States, double[] Attention) Run(WeightSet weights, long[] ids, long[] shapes)
    {
        var states = ids.Select(
                (id, place) => Plain.Norm(weights, "embeddings.LayerNorm", Embed(weights, id, shapes[place], place))
            )
            .ToArray();
        double[] attention = [];
        for (var layer = 0; weights.Contains($"encoder.layer.{layer}.output.dense.weight"); layer++)
        {
            (states, attention) = Layer(weights, $"encoder.layer.{layer}", states);
        }

        return (states, attention);
    }

    private static double[] Embed(WeightSet weights, long id, long shape, int place)
    {
        var word = Plain.Row(weights.Get("embeddings.word_embeddings.weight"), id);
        var position = Plain.Row(weights.Get("embeddings.position_embeddings.weight"), place);
        var type = Plain.Row(weights.Get("embeddings.token_type_embeddings.weight"), 0);
        return Plain.Add(
            Plain.Add(word, position),
            Plain.Add(type, Plain.Row(weights.Get("embeddings.shape_embeddings.weight"), shape))
        );
    }

    private static (double[][] States, double[] Attention) Layer(WeightSet weights, string name, double[][] states)
    {
        double[][] All(string part) =>
            [.. states.Select(state => Plain.Linear(weights, $"{name}.attention.self.{part}", state))];
        var (queries, keys, values) = (All("query"), All("key"), All("value"));
        var mixed = states.Select(state => new double[state.Length]).ToArray();
        var attention = new List<double>();
        for (var start = 0; start < states[0].Length; start += HeadSize)
        {
            for (var row = 0; row < states.Length; row++)
            {
                var query = queries[row][start..(start + HeadSize)];
                var shares = Plain.Softmax([
                    .. keys.Select(key =>
                        query.Select((value, index) => value * key[start + index]).Sum() / Math.Sqrt(HeadSize)
                    ),
                ]);
                attention.AddRange(shares);
                for (var index = start; index < start + HeadSize; index++)
                {
                    mixed[row][index] = shares.Select((share, other) => share * values[other][index]).Sum();
                }
            }
        }

        var after = mixed.Select((row, index) => Rest(weights, name, states[index], row)).ToArray();
        return (after, [.. attention]);
    }

    private static double[] Rest(WeightSet weights, string name, double[] state, double[] mixed)
    {
        var attended = Plain.Add(state, Plain.Linear(weights, $"{name}.attention.output.dense", mixed));
        var inner = Plain.Norm(weights, $"{name}.attention.output.LayerNorm", attended);
        var wide = Plain.Gelu(Plain.Linear(weights, $"{name}.intermediate.dense", inner));
        return Plain.Norm(
            weights,
            $"{name}.output.LayerNorm",
            Plain.Add(inner, Plain.Linear(weights, $"{name}.output.dense", wide))
        );
    }
}
