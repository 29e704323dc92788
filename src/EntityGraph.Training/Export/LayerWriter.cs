using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Adds the layers that the graphs share, with weights in the precision asked for.</summary>
/// <remarks>
/// A quantised layer is one <c>DynamicQuantizeMatMul</c>, the node that ONNX Runtime makes of DynamicQuantizeLinear,
/// MatMulInteger and the products and sums around them: the input becomes 8 bits with one scale for all of it, at run
/// time.
/// </remarks>
internal sealed class LayerWriter
{
    // Of BERT's layer norms.
    private const float Epsilon = 1e-12f;
    private const int LargestOfEightBits = 127;
    private const int LargestOfSevenBits = 63;

    // GELU is nowhere lower than -0.17: numbers stay within 1 of 0 when divided by at least that.
    private const float DeepestOfGelu = 0.17f;

    private readonly OnnxGraph _graph;
    private readonly ExportPrecision _precision;

    public LayerWriter(OnnxGraph graph, ExportOptions options)
    {
        _graph = graph;
        _precision = options.Precision;
    }

    private bool Quantizes => _precision != ExportPrecision.Floats;

    /// <summary>The product with a layer's weights and the sum with its bias.</summary>
    public string Linear(string input, string output, LinearWeights linear)
    {
        if (!Quantizes)
        {
            return SmallLinear(input, output, linear);
        }

        return Product(input, output, linear, _graph.Floats($"{output}.bias", linear.Bias, linear.Outputs));
    }

    /// <summary>
    /// A linear layer over what a GELU gave, each row divided by its largest number before it becomes integers.
    /// </summary>
    /// <remarks>
    /// A few pieces excite these layers far more than the rest, and one scale for all rows would leave the rest few
    /// steps: on the encoder that training starts from, this takes the relative error of the last states from 0.14 to
    /// 0.10, for about 3 % of the time.
    /// </remarks>
    public string EvenedLinear(string input, string output, LinearWeights linear)
    {
        if (!Quantizes)
        {
            return SmallLinear(input, output, linear);
        }

        _graph.Node("ReduceMax", [input], $"{output}.largest", ("axes", [-1]), ("keepdims", 1));
        _graph.Node(
            "Max",
            [$"{output}.largest", _graph.Floats($"{output}.least", [DeepestOfGelu], 1)],
            $"{output}.height"
        );
        _graph.Node("Reciprocal", [$"{output}.height"], $"{output}.share");
        _graph.Node("Mul", [input, $"{output}.share"], $"{output}.evened");
        Product($"{output}.evened", $"{output}.product", linear, bias: "");
        _graph.Node("Mul", [$"{output}.product", $"{output}.height"], $"{output}.restored");
        return _graph.Node(
            "Add",
            [$"{output}.restored", _graph.Floats($"{output}.bias", linear.Bias, linear.Outputs)],
            output
        );
    }

    /// <summary>A linear layer in floats, whatever the precision: for layers too small to gain from integers.</summary>
    public string SmallLinear(string input, string output, LinearWeights linear)
    {
        var matrix = _graph.Floats($"{output}.weight", linear.Matrix, linear.Inputs, linear.Outputs);
        var product = _graph.Node("MatMul", [input, matrix], $"{output}.product");
        return _graph.Node("Add", [product, _graph.Floats($"{output}.bias", linear.Bias, linear.Outputs)], output);
    }

    /// <summary>A linear layer and the exact GELU (by the error function) of what it gives.</summary>
    public string LinearGelu(string input, string output, LinearWeights linear) =>
        _graph.Contrib("Gelu", [Linear(input, $"{output}.linear", linear)], output);

    /// <summary>The layer norm NAME.</summary>
    public string Norm(string input, string output, WeightSet weights, string name)
    {
        var gain = weights.Get($"{name}.weight", -1);
        var bias = weights.Get($"{name}.bias", gain.Shape[0]);
        return _graph.Node(
            "LayerNormalization",
            [
                input,
                _graph.Floats($"{output}.gain", gain.Values.Span, gain.Shape[0]),
                _graph.Floats($"{output}.bias", bias.Values.Span, gain.Shape[0]),
            ],
            output,
            ("axis", -1),
            ("epsilon", Epsilon)
        );
    }

    /// <summary>Rows of a table of vectors.</summary>
    /// <remarks>
    /// Quantised with one scale a column (one a row was no better), always in 8 bits: nothing is summed in integers.
    /// </remarks>
    public string Rows(string table, string places, string output, WeightTensor vectors)
    {
        var (rows, size) = (vectors.Shape[0], vectors.Shape[1]);
        if (!Quantizes)
        {
            return _graph.Node("Gather", [_graph.Floats(table, vectors.Values.Span, rows, size), places], output);
        }

        var (integers, scales) = ColumnQuantizer.Quantize(vectors.Values.Span, size, LargestOfEightBits);
        _graph.Node("Gather", [_graph.Bytes(table, integers, rows, size), places], $"{output}.integers");
        _graph.Node("Cast", [$"{output}.integers"], $"{output}.units", ("to", (int)OnnxElement.Float));
        return _graph.Node("Mul", [$"{output}.units", _graph.Floats($"{table}.scale", scales, size)], output);
    }

    private string Product(string input, string output, LinearWeights linear, string bias)
    {
        var largest = _precision == ExportPrecision.SevenBit ? LargestOfSevenBits : LargestOfEightBits;
        var (integers, scales) = ColumnQuantizer.Quantize(linear.Matrix, linear.Outputs, largest);
        var matrix = _graph.Bytes($"{output}.weight", integers, linear.Inputs, linear.Outputs);
        var scale = _graph.Floats($"{output}.scale", scales, linear.Outputs);
        return _graph.Contrib("DynamicQuantizeMatMul", [input, matrix, scale, "", bias], output);
    }
}
