using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>The file of the scorer of pronouns: <c>pairs</c>, row after row, to <c>scores</c>.</summary>
/// <remarks>
/// An ONNX graph as every head is. It is too small for a call of the runtime to pay: the scores are computed from its
/// constants.
/// </remarks>
internal static class PronounHead
{
    private const int OperatorSet = 17;
    private const string FirstWeight = "first.weight";
    private const string FirstBias = "first.bias";
    private const string SecondWeight = "second.weight";
    private const string SecondBias = "second.bias";

    /// <summary>
    /// Names of the features in the order of the inputs: what <c>heads.json</c> holds, so that a head is refused by
    /// code that asks otherwise.
    /// </summary>
    public static ImmutableArray<string> FeatureNames { get; } =
    [.. Enum.GetValues<PronounFeature>().Select(SnakeCase.Of)];

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(PronounNetwork network)
    {
        var graph = new OnnxGraph("pronouns", OperatorSet);
        graph.Input("pairs", OnnxElement.Float, 1, "n");
        graph.Node("Reshape", ["pairs", graph.Longs("by_pair", -1, network.Inputs)], "rows");
        graph.Node(
            "MatMul",
            [
                "rows",
                graph.Floats(FirstWeight, Transposed(network.First, network.Hidden), network.Inputs, network.Hidden),
            ],
            "products"
        );
        graph.Node("Add", ["products", graph.Floats(FirstBias, network.FirstBias, network.Hidden)], "sums");
        graph.Node("Relu", ["sums"], "units");
        graph.Node("MatMul", ["units", graph.Floats(SecondWeight, network.Second, network.Hidden, 1)], "unit_scores");
        graph.Node("Add", ["unit_scores", graph.Floats(SecondBias, network.SecondBias, 1)], "pair_scores");
        graph.Node("Reshape", ["pair_scores", graph.Longs("flat", 1, -1)], "scores");
        graph.Output("scores", OnnxElement.Float, 1, "m");
        return graph.Write();
    }

    /// <summary>Reads the file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="stateSize">Numbers in a state.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="ModelFileException">The file is no such graph, or one of another size.</exception>
    public static PronounNetwork Read(byte[] bytes, int stateSize, string path)
    {
        IReadOnlyDictionary<string, byte[]> tensors;
        try
        {
            tensors = OnnxGraph.ReadTensors(bytes);
        }
        catch (Google.Protobuf.InvalidProtocolBufferException error)
        {
            throw new ModelFileException($"{path}: not a graph that scores pronouns. {error.Message}", error);
        }

        var inputs = PronounInputs.Count(stateSize);
        var hidden = Floats(FirstBias).Length;
        var network = new PronounNetwork(inputs, hidden);
        var first = Floats(FirstWeight);
        var second = Floats(SecondWeight);
        if (hidden == 0 || first.Length != inputs * hidden || second.Length != hidden || Floats(SecondBias).Length != 1)
        {
            throw new ModelFileException(
                $"{path}: expected weights for {inputs} inputs, found {first.Length} for {hidden} units."
            );
        }

        Transposed(first, inputs).CopyTo(network.First, 0);
        Floats(FirstBias).CopyTo(network.FirstBias, 0);
        second.CopyTo(network.Second, 0);
        network.SecondBias[0] = Floats(SecondBias)[0];
        return network;

        float[] Floats(string name) =>
            tensors.TryGetValue(name, out var raw) ? MemoryMarshal.Cast<byte, float>(raw).ToArray() : [];
    }

    private static float[] Transposed(float[] matrix, int rows)
    {
        var columns = matrix.Length / rows;
        var result = new float[matrix.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                result[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return result;
    }
}
