using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

[TestFixture]
public sealed class ClaimContextTests
{
    [TestCase("[Anna Kovač|P] said [Freedonia|C] must pay.", "Freedonia", "person/kovac")]
    [TestCase("Critics say [Freedonia|C] must pay.", "Freedonia", "unknown")]
    [TestCase("[Anna Kovač|P] said [Freedonia|C] must pay.", "Anna Kovač", "narrator")]
    [TestCase("[Anna Kovač|P] said [Ben Marsh|P] warned that [Freedonia|C] must pay.", "Freedonia", "person/marsh")]
    [TestCase("[Anna Kovač|P] did not say whether [Freedonia|C] must pay.", "Freedonia", "person/kovac")]
    [TestCase("[Freedonia|C] must pay.", "Freedonia", "narrator")]
    public void At_Words_TellsWhoClaimsThem(string text, string words, string expected)
    {
        var document = GivenSaying.Resolved(text);

        var claim = new ClaimContext(document).At(Given.SpanOf(document, words));

        Assert.That(claim is null ? "narrator" : claim.Value.ClaimedBy?.Value ?? "unknown", Is.EqualTo(expected));
    }

    [Test]
    public void Mark_EvidenceInsideAContent_GetsItsClaimant()
    {
        var document = GivenSaying.Resolved("[Anna Kovač|P] said [Freedonia|C] must pay.");
        var evidence = new Evidence("d1", Given.SpanOf(document, "Freedonia"), 0, "test", 1);

        var marked = new ClaimContext(document).Mark(evidence);

        Assert.That(marked.ClaimedBy?.Value, Is.EqualTo("person/kovac"));
        Assert.That(marked.IsAsserted, Is.False);
    }
}
