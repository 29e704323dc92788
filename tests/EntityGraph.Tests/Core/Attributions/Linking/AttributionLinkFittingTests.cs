using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Linking;

[TestFixture]
public sealed class AttributionLinkFittingTests
{
    private static LinkExample Example(string source, string cue, string content)
    {
        var text = $"{source} {cue} {content}.";
        var document = GivenLayer.Over(
            text,
            (AttributionPart.Source, source),
            (AttributionPart.Cue, cue),
            (AttributionPart.Content, content)
        );
        return new LinkExample(
            document,
            [
                .. new[] { 0 }.Select(id => new Attribution(
                    id,
                    [Span(text, source)],
                    [Span(text, cue)],
                    [Span(text, content)]
                )),
            ]
        );
    }

    private static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static LinkExample[] Examples() =>
        [
            Example("Nina Holt", "insists", "that the harbour is safe"),
            Example("The clerk", "maintains", "that nobody was told"),
            Example("Two farmers", "fear", "that the river will rise"),
            Example("Ivo Lang", "adds", "that the road is open"),
        ];

    [Test]
    public void Train_FewExamples_LinksAnotherOfTheirKind()
    {
        var weights = AttributionLinkFitting.Train([.. Examples().Select(example => new LinkDocument(example))], null);
        var other = new LinkDocument(Example("Mara Quist", "swears", "that the letter was lost"));

        var found = new AttributionLinker(other.Text, weights).Link(0.5);

        Assert.That(
            found.Select(parts => other.IsRight(parts.Cue, parts.Source, parts.Content)),
            Is.EqualTo(new[] { true })
        );
    }

    [Test]
    public void Fit_SameExamplesTwice_GivesTheSameLines()
    {
        var once = AttributionLinkFitting.Fit(Examples(), Examples());

        var again = AttributionLinkFitting.Fit(Examples(), Examples());

        Assert.That(again, Is.EqualTo(once));
    }
}
