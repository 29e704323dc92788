using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Export;

[TestFixture]
public sealed class EncoderGraphTests
{
    private const int Hidden = 64;
    private static readonly ExportOptions s_floats = new() { Precision = ExportPrecision.Floats };
    private static readonly long[] s_ids = [1, 7, 3, 3, 9, 2];
    private static readonly long[] s_shapes = [0, 4, 1, 9, 15, 0];

    [Test]
    public void Write_SmallWeights_GivesWhatPlainLoopsGive()
    {
        var weights = new RandomWeights(1)
            .Encoder(layers: 2, Hidden, wide: 80, pieces: 12)
            .Linear("names", 9, Hidden)
            .Set;
        using var run = new OnnxRun(EncoderGraph.Write(weights, s_floats));

        var outputs = run.Run(("ids", s_ids), ("shapes", s_shapes));

        var (states, attention) = PlainEncoder.Run(weights, s_ids, s_shapes);
        Assert.That(outputs["states"], Is.EqualTo(states.SelectMany(state => state)).Within(1e-4));
        Assert.That(outputs["attention"], Is.EqualTo(attention).Within(1e-4));
        Assert.That(
            outputs["names"],
            Is.EqualTo(states.SelectMany(state => Plain.Linear(weights, "names", state))).Within(1e-4)
        );
    }

    [Test]
    public void Write_SameWeightsTwice_GivesTheSameBytes()
    {
        var weights = new RandomWeights(2).Encoder(layers: 1, Hidden, wide: 80, pieces: 12).Set;

        var (first, second) = (
            EncoderGraph.Write(weights, new ExportOptions()),
            EncoderGraph.Write(weights, new ExportOptions())
        );

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Write_LayerWithoutItsKey_NamesIt()
    {
        var weights = new RandomWeights(3).Encoder(layers: 1, Hidden, wide: 80, pieces: 12).Set;
        var less = new WeightSet(
            weights.Names.Where(name => !name.EndsWith("key.bias", StringComparison.Ordinal)).Select(weights.Get)
        );

        Assert.That(
            () => EncoderGraph.Write(less, s_floats),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.Contains("no tensor 'encoder.layer.0.attention.self.key.bias'")
        );
    }
}
