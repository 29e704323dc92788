using EntityGraph.Learning;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EntityGraph.Tests.Learning.Onnx;

[TestFixture]
public sealed class OnnxGraphTests
{
    [Test]
    public void Write_GraphOfSeveralKindsOfNodes_RunsInTheRuntime()
    {
        var graph = new OnnxGraph("sums", 17);
        graph.Input("x", OnnxElement.Float, 1, "n");
        graph.Longs("sizes", 1, 1);
        graph.Floats("bias", [0.5f], 1);
        graph.Node("Split", ["x", "sizes"], ["left", "right"], ("axis", 1));
        graph.Contrib("BiasGelu", ["left", "bias"], "bent");
        graph.Node("LeakyRelu", ["right"], "leaked", ("alpha", 0.25f));
        graph.Node("Transpose", [graph.Node("Add", ["bent", "leaked"], "sum")], "y", ("perm", [1, 0]));
        graph.Output("y", OnnxElement.Float, "n", 1);

        using var session = new InferenceSession(graph.Write());
        using var results = session.Run([
            NamedOnnxValue.CreateFromTensor("x", new DenseTensor<float>(new[] { 0.5f, -2f }, [1, 2])),
        ]);

        // gelu(1) + 0.25 * -2
        Assert.That(results[0].AsTensor<float>().ToArray(), Is.EqualTo(new[] { 0.3413447f }).Within(1e-5));
    }

    [Test]
    public void Node_ReadingWhatNothingMakes_IsRefused()
    {
        var graph = new OnnxGraph("g", 17);

        Assert.That(
            () => graph.Node("Relu", ["x"], "y"),
            Throws.ArgumentException.With.Message.Contains("'Relu' reads 'x'")
        );
    }

    [Test]
    public void Node_NameInUse_IsRefused()
    {
        var graph = new OnnxGraph("g", 17);
        graph.Input("x", OnnxElement.Float, 1);

        Assert.That(
            () => graph.Node("Relu", ["x"], "x"),
            Throws.ArgumentException.With.Message.Contains("'x' is used twice")
        );
    }
}
