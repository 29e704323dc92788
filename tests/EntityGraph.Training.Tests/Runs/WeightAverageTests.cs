using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Runs;

[TestFixture]
public sealed class WeightAverageTests
{
    private static WeightSet Set(params float[] values) => new([new WeightTensor("a", [values.Length], values)]);

    [Test]
    public void Of_ThreeSets_IsTheirMean()
    {
        var mean = WeightAverage.Of([Set(1, 2), Set(3, 2), Set(5, 8)]);

        Assert.That(mean.Get("a").Values.ToArray(), Is.EqualTo(new[] { 3f, 4f }));
    }

    [Test]
    public void Of_AnotherShape_IsRefused() =>
        Assert.That(
            () => WeightAverage.Of([Set(1, 2), Set(1, 2, 3)]),
            Throws.InstanceOf<ModelFileException>().With.Message.Contains("[3]")
        );

    [Test]
    public void Of_Nothing_IsRefused() =>
        Assert.That(() => WeightAverage.Of([]), Throws.InstanceOf<ModelFileException>());

    [TestCase(0, 1f)]
    [TestCase(0.25, 2f)]
    [TestCase(1, 5f)]
    public void Between_TwoSets_LiesOnTheLine(double share, float expected) =>
        Assert.That(
            WeightAverage.Between(Set(1), Set(5), share).Get("a").Values.ToArray(),
            Is.EqualTo(new[] { expected })
        );
}
