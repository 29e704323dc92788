using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>encoder.onnx: word pieces and shapes to names, states and the last layer's attention.</summary>
internal sealed class EncoderGraph
{
    /// <summary>The first version with LayerNormalization.</summary>
    public const int OperatorSet = 17;

    /// <summary>Width of an attention head, as in every BERT of this family but the largest: 12 heads of 384.</summary>
    public const int HeadSize = 32;

    private const string Tables = "embeddings";
    private readonly OnnxGraph _graph = new("encoder", OperatorSet);
    private readonly WeightSet _weights;
    private readonly LayerWriter _layers;
    private readonly int _hidden;

    private EncoderGraph(WeightSet weights, ExportOptions options)
    {
        _weights = weights;
        _layers = new LayerWriter(_graph, options);
        _hidden = Table("word").Shape[1];
    }

    /// <summary>The graph's bytes.</summary>
    /// <remarks>
    /// Weights without shape embeddings are written as if these were zero; without a names head, without <c>names</c>.
    /// </remarks>
    /// <exception cref="ModelFileException">A tensor is missing or misshapen.</exception>
    public static byte[] Write(WeightSet weights, ExportOptions options) => new EncoderGraph(weights, options).Write();

    private byte[] Write()
    {
        _graph.Input("ids", OnnxElement.Int64, 1, "n");
        _graph.Input("shapes", OnnxElement.Int64, 1, "n");
        _graph.Longs("flat", 1, -1);
        _graph.Longs("by_head", -1, 3 * (_hidden / HeadSize), HeadSize);
        _graph.Longs("by_piece", 1, -1, _hidden);

        var states = Embed();
        var last = Layers() - 1;
        for (var layer = 0; layer <= last; layer++)
        {
            states = Layer(states, layer);
        }

        if (last < 0)
        {
            throw new ModelFileException($"The weights have no layer: expected '{LayerName(0)}.output.dense.weight'.");
        }

        if (_weights.Contains("names.weight"))
        {
            _layers.SmallLinear(states, "name_scores", LinearWeights.Read(_weights, "names"));
            Output("name_scores", "names");
        }

        Output(states, "states");
        Output($"layer{last}.probabilities", "attention");
        return _graph.Write();
    }

    private int Layers() =>
        Enumerable
            .Range(0, int.MaxValue)
            .TakeWhile(layer => _weights.Contains($"{LayerName(layer)}.output.dense.weight"))
            .Count();

    private static string LayerName(int layer) => $"encoder.layer.{layer}";

    private void Output(string value, string name)
    {
        _graph.Node("Reshape", [value, "flat"], name);
        _graph.Output(name, OnnxElement.Float, 1, name);
    }

    private WeightTensor Table(string name) =>
        _weights.Get($"{Tables}.{name}_embeddings.weight", -1, _hidden == 0 ? -1 : _hidden);

    private string Embed()
    {
        var sum = _layers.Rows("word_table", "ids", "words", Table("word"));
        if (_weights.Contains($"{Tables}.shape_embeddings.weight"))
        {
            var shapes = Table("shape");
            var table = _graph.Floats("shape_table", shapes.Values.Span, shapes.Shape[0], _hidden);
            sum = _graph.Node("Add", [sum, _graph.Node("Gather", [table, "shapes"], "shape_rows")], "shaped");
        }

        var zero = _graph.Longs("zero", 0);
        var count = _graph.Node("Shape", ["ids"], "count", ("start", 1), ("end", 2));
        var places = _graph.Node("Slice", [Positions(), zero, count, zero], "position_rows");
        return _layers.Norm(
            _graph.Node("Add", [sum, places], "embedded"),
            "embedding",
            _weights,
            $"{Tables}.LayerNorm"
        );
    }

    // All pieces are of type 0, so that its row can be a part of every position's.
    private string Positions()
    {
        var positions = Table("position");
        var type = Table("token_type").Values.Span[.._hidden];
        var sums = positions.Values.ToArray();
        for (var index = 0; index < sums.Length; index++)
        {
            sums[index] += type[index % _hidden];
        }

        return _graph.Floats("position_table", sums, positions.Shape[0], _hidden);
    }

    private string Layer(string input, int layer)
    {
        var (name, output) = (LayerName(layer), $"layer{layer}");
        var mixed = Attend(input, $"{name}.attention.self", output);
        _layers.Linear(mixed, $"{output}.attended", LinearWeights.Read(_weights, $"{name}.attention.output.dense"));
        _graph.Node("Add", [$"{output}.attended", input], $"{output}.attended_sum");
        var inner = _layers.Norm(
            $"{output}.attended_sum",
            $"{output}.inner",
            _weights,
            $"{name}.attention.output.LayerNorm"
        );
        var wide = _layers.LinearGelu(
            inner,
            $"{output}.wide",
            LinearWeights.Read(_weights, $"{name}.intermediate.dense")
        );
        _layers.EvenedLinear(wide, $"{output}.narrowed", LinearWeights.Read(_weights, $"{name}.output.dense"));
        _graph.Node("Add", [$"{output}.narrowed", inner], $"{output}.narrowed_sum");
        return _layers.Norm($"{output}.narrowed_sum", $"{output}.outer", _weights, $"{name}.output.LayerNorm");
    }

    // Queries, keys and values are one product, and the products of heads read them where they lie; measured,
    // MultiHeadAttention and QAttention are no faster than these plain steps.
    private string Attend(string input, string name, string output)
    {
        var joined = LinearWeights.Read(_weights, $"{name}.query", $"{name}.key", $"{name}.value");
        _layers.Linear(input, $"{output}.joined", joined.WithFirstScaled(_hidden, 1 / MathF.Sqrt(HeadSize)));
        _graph.Node("Reshape", [$"{output}.joined", "by_head"], $"{output}.heads");
        _graph.Node(
            "Split",
            [$"{output}.heads"],
            [$"{output}.queries", $"{output}.keys", $"{output}.values"],
            ("axis", 1)
        );
        _graph.Contrib(
            "FusedMatMul",
            [$"{output}.queries", $"{output}.keys"],
            $"{output}.scores",
            ("transB", 1),
            ("transBatchA", 1),
            ("transBatchB", 1),
            ("alpha", 1f)
        );
        _graph.Node("Softmax", [$"{output}.scores"], $"{output}.probabilities", ("axis", -1));
        _graph.Contrib(
            "FusedMatMul",
            [$"{output}.probabilities", $"{output}.values"],
            $"{output}.sums",
            ("transBatchB", 1),
            ("alpha", 1f)
        );
        _graph.Node("Transpose", [$"{output}.sums"], $"{output}.piece_rows", ("perm", [1, 0, 2]));
        return _graph.Node("Reshape", [$"{output}.piece_rows", "by_piece"], $"{output}.mixed");
    }
}
