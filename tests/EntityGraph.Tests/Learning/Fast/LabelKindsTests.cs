using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class LabelKindsTests
{
    [TestCase("PER", MentionKind.Person)]
    [TestCase("politician", MentionKind.Person)]
    [TestCase("political-party", MentionKind.Organisation)]
    [TestCase("Organization", MentionKind.Organisation)]
    [TestCase("GPE", MentionKind.Location)]
    [TestCase("geo-loc", MentionKind.Location)]
    [TestCase("COUNTRY", MentionKind.Country)]
    [TestCase("NORP", MentionKind.Nationality)]
    [TestCase("person-artist", MentionKind.Person)]
    [TestCase("product-person", MentionKind.Other)]
    [TestCase("Gene", MentionKind.Other)]
    public void Of_Label_IsItsKind(string label, MentionKind kind) =>
        Assert.That(LabelKinds.Of(label), Is.EqualTo(kind));
}
