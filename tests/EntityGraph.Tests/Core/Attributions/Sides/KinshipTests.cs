namespace EntityGraph.Tests.Core.Attributions.Sides;

[TestFixture]
public sealed class KinshipTests
{
    [TestCase("lawyer", "client", true)]
    [TestCase("wife", "husband", true)]
    [TestCase("uncle", "niece", true)]
    [TestCase("uncle", "client", false)]
    [TestCase("neighbour", "neighbour", false)]
    public void IsInverse_TwoNouns_SaysWhetherOneIsTheOtherSideOfTheSecond(string noun, string called, bool expected) =>
        Assert.That(Kinship.IsInverse(noun, called), Is.EqualTo(expected));
}
