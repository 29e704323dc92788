using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>Writes and reads the ONNX graph that turns feature rows into tag scores: gather, add up, scale.</summary>
/// <remarks>
/// Input <c>rows</c>: int32 [1, n × <see cref="Width"/>], unused places 0 (row 0 is all zero). Output <c>scores</c>:
/// float [1, n × scales]. Weights are int8 and summed as int32, so that no order of adding changes a score. ONNX 1.14,
/// operator set 13.
/// </remarks>
internal static class EmissionOnnx
{
    /// <summary>Places for features of one word; the features of a word are always fewer.</summary>
    public const int Width = 320;

    public const string Input = "rows";
    public const string Output = "scores";
    private const string WeightsName = "weights";
    private const string ScalesName = "scales";
    private const int OperatorSet = 13;

    /// <summary>The graph's bytes.</summary>
    /// <param name="weights">Row after row of as many weights as there are scales; row 0 is all zero.</param>
    /// <param name="scales">What one unit of a tag's weight is worth; a multiple of eight.</param>
    public static byte[] Write(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales)
    {
        var graph = new OnnxGraph("emissions", OperatorSet);
        graph.Input(Input, OnnxElement.Int32, 1, "n");
        graph.Bytes(WeightsName, weights, weights.Length / scales.Length, scales.Length);
        graph.Floats(ScalesName, scales, scales.Length);
        graph.Longs("grid_shape", -1, Width);
        graph.Longs("flat_shape", 1, -1);
        graph.Longs("sum_axis", 1);
        graph.Node("Reshape", [Input, "grid_shape"], "grid");
        graph.Node("Gather", [WeightsName, "grid"], "gathered");
        graph.Node("Cast", ["gathered"], "wide", ("to", (int)OnnxElement.Int32));
        graph.Node("ReduceSum", ["wide", "sum_axis"], "sums", ("keepdims", 0));
        graph.Node("Cast", ["sums"], "units", ("to", (int)OnnxElement.Float));
        graph.Node("Mul", ["units", ScalesName], "scaled");
        graph.Node("Reshape", ["scaled", "flat_shape"], Output);
        graph.Output(Output, OnnxElement.Float, 1, "m");
        return graph.Write();
    }

    /// <summary>Reads the weights and scales back out of a graph that <see cref="Write"/> wrote.</summary>
    /// <exception cref="Google.Protobuf.InvalidProtocolBufferException">The bytes are no protocol buffer.</exception>
    public static (sbyte[] Weights, float[] Scales) Read(byte[] model)
    {
        var tensors = OnnxGraph.ReadTensors(model);
        var weights = tensors.GetValueOrDefault(WeightsName) ?? [];
        var scales = tensors.GetValueOrDefault(ScalesName) ?? [];
        return (MemoryMarshal.Cast<byte, sbyte>(weights).ToArray(), MemoryMarshal.Cast<byte, float>(scales).ToArray());
    }
}
