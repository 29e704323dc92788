using EntityGraph.Graphs;

namespace EntityGraph.Tests.Graphs;

[TestFixture]
public sealed class SnippetTests
{
    private const string Long =
        "The minister, who had flown in from the coast on Monday morning, said the ferry line would close by spring, "
        + "although the harbour board had asked for more time to find a buyer.";

    [Test]
    public void Of_ShortText_IsWholeWithSingleSpaces()
    {
        Assert.That(Snippet.Of("a  b\r\nc", new TextSpan(0, 1), 20), Is.EqualTo("a b c"));
    }

    [Test]
    public void Of_LongText_KeepsTheFocusAndMarksGaps()
    {
        var at = Long.IndexOf("ferry line", StringComparison.Ordinal);

        var snippet = Snippet.Of(Long, new TextSpan(at, at + 10), 60);

        Assert.That(snippet, Does.StartWith("… ").And.EndWith(" …").And.Contain("ferry line"));
        Assert.That(snippet, Has.Length.LessThanOrEqualTo(60));
    }

    [TestCase(
        "The board of the old harbour company did not say on Tuesday evening that the ferry line was sold.",
        "did not say"
    )]
    [TestCase(
        "If the council agrees to the plan at its meeting on Thursday, the harbour board will sell the ferry line.",
        "If the council"
    )]
    [TestCase(
        "The minister, who came late, didn’t, according to two people in the room, promise to keep the ferry line.",
        "didn’t,"
    )]
    [TestCase(
        "Unless somebody pays for the repairs that the last storm made necessary, they will close the ferry line.",
        "Unless somebody"
    )]
    [TestCase(
        "The company denied in a long and angry letter to the newspaper that it had ever sold the ferry line.",
        "denied in"
    )]
    public void Of_NegationOrConditionFarAway_StaysInTheSnippet(string text, string kept)
    {
        var at = text.IndexOf("ferry line", StringComparison.Ordinal);

        var snippet = Snippet.Of(text, new TextSpan(at, at + 10), 40);

        Assert.That(snippet, Does.Contain(kept).And.Contain("ferry line").And.Contain("…"));
    }

    [Test]
    public void Of_EmptyText_IsEmpty()
    {
        Assert.That(Snippet.Of("", default, 10), Is.Empty);
    }
}
