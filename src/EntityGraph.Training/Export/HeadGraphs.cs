using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>The heads over the encoder's states, a file each.</summary>
internal static class HeadGraphs
{
    /// <summary>attribution.onnx: <c>states</c> to logits of three layers of O, B and I a piece.</summary>
    public static byte[] Attribution(WeightSet weights, ExportOptions options)
    {
        var graph = new OnnxGraph("attribution", EncoderGraph.OperatorSet);
        var linear = LinearWeights.Read(weights, "attribution");
        var layers = new LayerWriter(graph, options);
        var states = States(graph, linear.Inputs);
        layers.SmallLinear(states, "scores", linear);
        return Finish(graph, ("scores", "attribution"));
    }

    /// <summary>syntax.onnx: <c>states</c> and the words' places to <c>upos</c> and <c>arcs</c>.</summary>
    public static byte[] Syntax(WeightSet weights, ExportOptions options)
    {
        var graph = new OnnxGraph("syntax", EncoderGraph.OperatorSet);
        var layers = new LayerWriter(graph, options);
        var joined = LinearWeights.Read(weights, "syntax.arc_dep", "syntax.arc_head");
        var upos = LinearWeights.Read(weights, "syntax.upos");
        var size = joined.Outputs / 2;
        var (words, rooted) = Words(graph, joined.Inputs);
        layers.SmallLinear(words, "upos_scores", upos);
        var (dependents, heads) = Parts(graph, layers, rooted, joined);

        // Row `size` of the biaffine matrix belongs to the 1 that follows each dependent: it is a bias.
        var matrix = weights.Get("syntax.arc.weight", size + 1, size).Values.ToArray();
        var biaffine = new LinearWeights(size, size, matrix[..(size * size)], matrix[(size * size)..]);
        layers.Linear(dependents, "wanted", biaffine);
        graph.Contrib("FusedMatMul", ["wanted", heads], "arc_scores", ("transB", 1), ("alpha", 1f));
        return Finish(graph, ("upos_scores", "upos"), ("arc_scores", "arcs"));
    }

    /// <summary>labels.onnx: <c>states</c>, the words' places and their heads to <c>labels</c>.</summary>
    public static byte[] Labels(WeightSet weights, ExportOptions options)
    {
        var graph = new OnnxGraph("labels", EncoderGraph.OperatorSet);
        var layers = new LayerWriter(graph, options);
        var joined = LinearWeights.Read(weights, "syntax.label_dep", "syntax.label_head");
        var size = joined.Outputs / 2;
        var tensor = weights.Get("syntax.label.weight", -1, size, size);
        var labels = tensor.Shape[0];
        var (_, rooted) = Words(graph, joined.Inputs);
        graph.Input("heads", OnnxElement.Int64, 1, "w");
        var (dependents, allHeads) = Parts(graph, layers, rooted, joined);
        graph.Node("Squeeze", [allHeads, graph.Longs("first_axis", 0)], "head_rows");
        graph.Node("Gather", ["head_rows", "heads"], "chosen");

        // label_h·h joins the bilinear product as its bias, both being multiplied by h.
        var headBias = weights.Get("syntax.label_h.weight", labels, size).Values.ToArray();
        layers.Linear(dependents, "wanted", new LinearWeights(size, labels * size, ByDependent(tensor), headBias));
        graph.Node("Reshape", ["wanted", graph.Longs("by_label", -1, labels, size)], "wanted_by_label");
        graph.Node("Reshape", ["chosen", graph.Longs("by_column", -1, size, 1)], "chosen_columns");
        graph.Node("MatMul", ["wanted_by_label", "chosen_columns"], "pair_columns");
        graph.Node("Reshape", ["pair_columns", graph.Longs("by_word", 1, -1, labels)], "pair_scores");
        var own = LinearWeights.Transpose(
            weights.Get("syntax.label_d.weight", labels, size),
            weights.Get("syntax.label.bias", labels)
        );
        layers.SmallLinear(dependents, "own_scores", own);
        graph.Node("Add", ["pair_scores", "own_scores"], "label_scores");
        return Finish(graph, ("label_scores", "labels"));
    }

    // [label, dependent, head] to a matrix [dependent, label and head].
    private static float[] ByDependent(WeightTensor tensor)
    {
        var (labels, size) = (tensor.Shape[0], tensor.Shape[1]);
        var values = tensor.Values.Span;
        var matrix = new float[values.Length];
        for (var label = 0; label < labels; label++)
        {
            for (var row = 0; row < size; row++)
            {
                values
                    .Slice(((label * size) + row) * size, size)
                    .CopyTo(matrix.AsSpan(((row * labels) + label) * size));
            }
        }

        return matrix;
    }

    private static string States(OnnxGraph graph, int hidden)
    {
        graph.Input("states", OnnxElement.Float, 1, "n");
        return graph.Node("Reshape", ["states", graph.Longs("by_piece", -1, hidden)], "piece_states");
    }

    // Word vectors [1, w, hidden], and the same after the root's [1, w + 1, hidden].
    private static (string Words, string Rooted) Words(OnnxGraph graph, int hidden)
    {
        var states = States(graph, hidden);
        graph.Input("first", OnnxElement.Int64, 1, "w");
        graph.Input("last", OnnxElement.Int64, 1, "w");
        graph.Node("Gather", [states, "first"], "first_states");
        graph.Node("Gather", [states, "last"], "last_states");
        graph.Node("Add", ["first_states", "last_states"], "sums");
        var words = graph.Node("Mul", ["sums", graph.Floats("half", [0.5f])], "words");
        graph.Longs("root", 0);
        graph.Node("Reshape", ["root", graph.Longs("one_by_one", 1, 1)], "root_place");
        graph.Node("Gather", [states, "root_place"], "root_state");
        return (words, graph.Node("Concat", ["root_state", words], "rooted", ("axis", 1)));
    }

    // The dependents' half without the root [1, w, size], the heads' half with it [1, w + 1, size].
    private static (string Dependents, string Heads) Parts(
        OnnxGraph graph,
        LayerWriter layers,
        string rooted,
        LinearWeights joined
    )
    {
        layers.LinearGelu(rooted, "parts", joined);
        var halves = graph.Longs("halves", joined.Outputs / 2, joined.Outputs / 2);
        graph.Node("Split", ["parts", halves], ["rooted_dependents", "all_heads"], ("axis", 2));

        // From 1 along axis 1: the root depends on nothing.
        var one = graph.Longs("one", 1);
        graph.Node("Slice", ["rooted_dependents", one, graph.Longs("end", int.MaxValue), one], "dependents");
        return ("dependents", "all_heads");
    }

    private static byte[] Finish(OnnxGraph graph, params ReadOnlySpan<(string Value, string Output)> outputs)
    {
        graph.Longs("flat", 1, -1);
        foreach (var (value, output) in outputs)
        {
            graph.Node("Reshape", [value, "flat"], output);
            graph.Output(output, OnnxElement.Float, 1, output);
        }

        return graph.Write();
    }
}
