using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Sides;

[TestFixture]
public sealed class KinReaderTests
{
    [TestCase("[Ana Lind|P]'s younger brother [Per Holm|P] left.", "per-holm brother ana-lind")]
    [TestCase("[Ana Lind|P]'s brother, [Per Holm|P], left.", "per-holm brother ana-lind")]
    [TestCase("[Ana Lind|P], whose brother [Per Holm|P] bakes, left.", "per-holm brother ana-lind")]
    [TestCase("[Per Holm|P], the brother of [Ana Lind|P], left.", "per-holm brother ana-lind")]
    [TestCase("[Per Holm|P], a baker and the brother of [Ana Lind|P], left.", "per-holm brother ana-lind")]
    [TestCase("[Per Holm|P] is [Ana Lind|P]'s brother.", "per-holm brother ana-lind")]
    [TestCase(
        "[Ana Lind|P] is married to a baker, [Per Holm|P].",
        "ana-lind spouse per-holm, per-holm spouse ana-lind"
    )]
    [TestCase("[Ana Lind|P]'s brother left and [Per Holm|P] stayed.", "")]
    [TestCase("[Ana Lind|P]'s former partner's brother left.", "")]
    [TestCase("[Ana Lind|P] and [Per Holm|P] met the brother of a baker.", "")]
    [TestCase("[Ana Lind|P] is married and [Per Holm|P] is not.", "")]
    public void Found_KinBetweenNames_IsWhatTheTextSays(string markup, string expected)
    {
        var found = new KinReader(Given.Resolved(markup)).Found;

        Assert.That(
            string.Join(", ", found.Select(kin => $"{kin.Person.Value[7..]} {kin.Noun} {kin.Of.Value[7..]}")),
            Is.EqualTo(expected)
        );
    }
}
