using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class TagMaskTests
{
    [Test]
    public void Default_IsOutsideAlone()
    {
        TagMask mask = default;

        Assert.That(Allowed(mask), Is.EqualTo(new[] { 0 }));
        Assert.That(mask, Is.EqualTo(TagMask.AnyOf([0])));
    }

    [TestCase(0)]
    [TestCase(8)]
    [TestCase(200)]
    public void Of_Tag_AllowsItAlone(int tag) => Assert.That(Allowed(TagMask.Of(tag)), Is.EqualTo(new[] { tag }));

    [Test]
    public void AnyOf_SomeTags_AllowsThemAlone()
    {
        var mask = TagMask.AnyOf([0, 3, 61]);

        Assert.That(Allowed(mask), Is.EqualTo(new[] { 0, 3, 61 }));
        Assert.That(mask.Tag, Is.EqualTo(-1));
    }

    [Test]
    public void Every_AnyTag_IsAllowed() => Assert.That(Allowed(TagMask.Every), Has.Length.EqualTo(255));

    private static int[] Allowed(TagMask mask) => [.. Enumerable.Range(0, 255).Where(mask.Allows)];
}
