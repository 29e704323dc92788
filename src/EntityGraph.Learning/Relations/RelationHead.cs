using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>The file of the classifier of pairs: states, entities and pairs to scores, threshold first.</summary>
/// <remarks>
/// An ONNX graph as every head is. A sentence is too small for a call of the runtime to pay: scores are computed from
/// its constants.
/// </remarks>
internal static class RelationHead
{
    private const int OperatorSet = 17;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(RelationNetwork network)
    {
        var shape = network.Shape;
        var graph = new OnnxGraph("relations", OperatorSet);
        graph.Input("states", OnnxElement.Float, "tokens", shape.StateSize);
        graph.Input("entities", OnnxElement.Float, "entities_count", shape.Inputs);
        graph.Input("sources", OnnxElement.Int64, "pairs");
        graph.Input("targets", OnnxElement.Int64, "pairs");
        graph.Input("places_of_tokens", OnnxElement.Int64, "pairs", "tokens");
        graph.Input("features", OnnxElement.Float, "pairs", RelationPlaces.Features);
        foreach (var (name, rows, columns) in RelationNetwork.Sizes(shape))
        {
            graph.Floats(name, network.Weights[name].Values, rows, columns);
        }

        Read(graph, shape);
        End(graph, "source");
        End(graph, "target");
        graph.Node(
            "Reshape",
            ["source.numbers", graph.Longs("as_columns", -1, shape.EndSize / shape.GroupSize, shape.GroupSize, 1)],
            "source.groups"
        );
        graph.Node(
            "Reshape",
            ["target.numbers", graph.Longs("as_rows", -1, shape.EndSize / shape.GroupSize, 1, shape.GroupSize)],
            "target.groups"
        );
        graph.Node("Mul", ["source.groups", "target.groups"], "group_products");
        graph.Node(
            "Reshape",
            ["group_products", graph.Longs("by_pair", -1, shape.EndSize * shape.GroupSize)],
            "flat_products"
        );
        graph.Node("MatMul", ["flat_products", "products"], "product_scores");
        graph.Node("MatMul", ["source.numbers", "source.out"], "source_scores");
        graph.Node("MatMul", ["target.numbers", "target.out"], "target_scores");
        graph.Node("Sum", ["product_scores", "source_scores", "target_scores", "bias"], "scores");
        graph.Output("scores", OnnxElement.Float, "pairs", shape.Outputs);
        return graph.Write();
    }

    /// <summary>Reads the file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="shape">The sizes that it must have.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="ModelFileException">The file is no such graph, or one of another size.</exception>
    public static RelationNetwork Read(byte[] bytes, RelationShape shape, string path)
    {
        try
        {
            var tensors = OnnxGraph.ReadTensors(bytes);
            var values = new Dictionary<string, float[]>(StringComparer.Ordinal);
            foreach (var (name, rows, columns) in RelationNetwork.Sizes(shape))
            {
                var found = tensors.TryGetValue(name, out var raw)
                    ? MemoryMarshal.Cast<byte, float>(raw).ToArray()
                    : [];
                values[name] =
                    found.Length == rows * columns
                        ? found
                        : throw new ModelFileException(
                            $"{path}: expected {rows * columns} numbers in '{name}', found {found.Length}."
                        );
            }

            return RelationNetwork.Of(shape, values);
        }
        catch (Google.Protobuf.InvalidProtocolBufferException error)
        {
            throw new ModelFileException($"{path}: not a graph that classifies pairs. {error.Message}", error);
        }
    }

    // What each pair reads from the text: pairs × (heads × answer size), named "context".
    private static void Read(OnnxGraph graph, RelationShape shape)
    {
        graph.Node("MatMul", ["states", "key"], "keys");
        graph.Node(
            "Reshape",
            ["keys", graph.Longs("by_question", -1, shape.Heads, shape.QuestionSize)],
            "keys_by_head"
        );
        graph.Node("Transpose", ["keys_by_head"], "keys_of_heads", ("perm", new[] { 1, 2, 0 }));
        foreach (var side in (string[])["source", "target"])
        {
            graph.Node("MatMul", ["entities", side + ".question"], side + ".questions");
            graph.Node("Reshape", [side + ".questions", "by_question"], side + ".by_head");
            graph.Node("Transpose", [side + ".by_head"], side + ".of_heads", ("perm", new[] { 1, 0, 2 }));
            graph.Node("MatMul", [side + ".of_heads", "keys_of_heads"], side + ".unscaled");
            graph.Node(
                "Mul",
                [side + ".unscaled", graph.Floats(side + ".scale", [RelationNetwork.QuestionScale(shape)], 1)],
                side + ".asked"
            );
            graph.Node("Gather", [side + ".asked", side + "s"], side + ".by_pair", ("axis", 1));
        }

        graph.Node("Gather", ["places", "places_of_tokens"], "place_scores", ("axis", 0));
        graph.Node("Transpose", ["place_scores"], "places_of_heads", ("perm", new[] { 2, 0, 1 }));
        graph.Node("Sum", ["source.by_pair", "target.by_pair", "places_of_heads"], "asked");
        graph.Node("Softmax", ["asked"], "shares", ("axis", -1));
        graph.Node("MatMul", ["states", "answer"], "answers");
        graph.Node(
            "Reshape",
            ["answers", graph.Longs("by_answer", -1, shape.Heads, shape.AnswerSize)],
            "answers_by_head"
        );
        graph.Node("Transpose", ["answers_by_head"], "answers_of_heads", ("perm", new[] { 1, 0, 2 }));
        graph.Node("MatMul", ["shares", "answers_of_heads"], "read_of_heads");
        graph.Node("Transpose", ["read_of_heads"], "read_by_pair", ("perm", new[] { 1, 0, 2 }));
        graph.Node("Reshape", ["read_by_pair", graph.Longs("whole", -1, shape.Heads * shape.AnswerSize)], "context");
    }

    private static void End(OnnxGraph graph, string side)
    {
        graph.Node("MatMul", ["entities", side + ".end"], side + ".entities");
        graph.Node("Gather", [side + ".entities", side + "s"], side + ".own", ("axis", 0));
        graph.Node("MatMul", ["context", side + ".context"], side + ".read");
        graph.Node("MatMul", ["features", side + ".features"], side + ".apart");
        graph.Node("Sum", [side + ".own", side + ".read", side + ".apart"], side + ".sum");
        graph.Node("Tanh", [side + ".sum"], side + ".numbers");
    }
}
