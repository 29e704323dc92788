namespace EntityGraph.Tests.Core.Attributions.Linking;

[TestFixture]
public sealed class LinkCandidatesTests
{
    // Two words: the first begins a span with 0.8, the second goes on with it with 0.6.
    private static LinkCandidates Two() =>
        new(
            new AttributionLayer([])
            {
                Probabilities = [0.2f, 0.8f, 0, 1, 0, 0, 1, 0, 0, 0.4f, 0, 0.6f, 1, 0, 0, 1, 0, 0],
            },
            AttributionPart.Source,
            2
        );

    [Test]
    public void Spans_ChainOfTwo_MultipliesItsSteps()
    {
        var spans = Two().Spans(0.1).Select(span => $"{span.Range.Start}-{span.Range.End} {span.Probability:F2}");

        Assert.That(spans, Is.EqualTo(new[] { "0-1 0.20", "0-2 0.60" }));
    }

    [Test]
    public void Of_Range_IsItsProbability()
    {
        Assert.That(Two().Of(new TokenRange(0, 2)), Is.EqualTo(0.6).Within(1e-6));
    }

    [Test]
    public void End_LastWord_TakesWhatIsLeft()
    {
        var candidates = Two();

        Assert.That(new[] { candidates.End(0), candidates.End(1) }, Is.EqualTo(new[] { 0.2f, 0.6f }).Within(1e-6));
    }
}
