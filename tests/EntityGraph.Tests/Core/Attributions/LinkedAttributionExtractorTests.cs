using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

[TestFixture]
public sealed class LinkedAttributionExtractorTests
{
    private const string Text = "Mayor Ana Brodin assured reporters on Monday that the tram would run by spring.";

    private static string Dump(AnnotatedDocument document) =>
        string.Join(
            '\n',
            new LinkedAttributionExtractor()
                .Extract(document)
                .Select(attribution =>
                    string.Join(
                        " | ",
                        new[] { attribution.Source, attribution.Cue, attribution.Content }.Select(part =>
                            string.Join(" … ", part.Select(document.Tokenized.Slice))
                        )
                    )
                )
        );

    [Test]
    public void Extract_DocumentWithoutLayer_FollowsTheRules()
    {
        var document = GivenSaying.Resolved("[Ana Brodin|P] said the tram would run by spring.").Annotated;

        var found = new LinkedAttributionExtractor().Extract(document);

        Assert.That(found.Select(one => one.Extractor), Is.EqualTo(new[] { "attribution-rules" }));
    }

    [Test]
    public void Extract_LayerWithoutProbabilities_FollowsTheRules()
    {
        var document = GivenLayer.Over(Text);
        document = new AnnotatedDocument(document.Tokenized, []) { AttributionLayer = new AttributionLayer([]) };

        Assert.That(
            new LinkedAttributionExtractor().Extract(document).Select(one => one.Extractor),
            Is.All.EqualTo("attribution-rules")
        );
    }

    [Test]
    public void Extract_SureSpans_LinksThem()
    {
        var document = GivenLayer.Over(
            Text,
            (AttributionPart.Source, "Mayor Ana Brodin"),
            (AttributionPart.Cue, "assured"),
            (AttributionPart.Content, "that the tram would run by spring")
        );

        Assert.That(Dump(document), Is.EqualTo("Mayor Ana Brodin | assured | that the tram would run by spring"));
    }

    [TestCase("Neither mayor mentioned the tram strike.", "Neither mayor", "mentioned", "the tram strike", true)]
    [TestCase("Nor does she say much of the tram strike.", "she", "say", "much of the tram strike", true)]
    [TestCase("Nor this, she said.", "she", "said", "Nor this", false)]
    [TestCase("She mentioned the tram strike.", "She", "mentioned", "the tram strike", false)]
    [TestCase("She avoided criticising the tram strike.", "She", "criticising", "the tram strike", true)]
    [TestCase("She stopped short of naming the tram strike.", "She", "naming", "the tram strike", true)]
    [TestCase("She steered clear of blaming the tram strike.", "She", "blaming", "the tram strike", true)]
    [TestCase("She never failed to mention the tram strike.", "She", "failed to mention", "the tram strike", true)]
    [TestCase("She stopped criticising the tram strike.", "She", "criticising", "the tram strike", false)]
    [TestCase("She kept criticising the tram strike.", "She", "criticising", "the tram strike", false)]
    public void Extract_WordsThatDeny_IsNegated(string text, string source, string cue, string content, bool isNegated)
    {
        var document = GivenLayer.Over(
            text,
            (AttributionPart.Source, source),
            (AttributionPart.Cue, cue),
            (AttributionPart.Content, content)
        );

        var found = new LinkedAttributionExtractor().Extract(document);

        Assert.That(found.Select(one => one.Negated), Is.EqualTo(new[] { isNegated }));
    }

    [Test]
    public void Extract_SayingOnceTakenForWhatTheOtherSourceSays_EndsThere()
    {
        var document = GivenLayer.Over(
            "According to an official, Brodin asked for ships.",
            (AttributionPart.Source, "an official"),
            (AttributionPart.Cue, "According to"),
            (AttributionPart.Content, "Brodin asked for ships")
        );

        Assert.That(Dump(document), Does.Contain("an official | According to | Brodin asked for ships"));
        Assert.That(Dump(document), Does.Not.Contain("asked | According"));
    }

    [Test]
    public void Extract_CueInsideContent_GivesTwoPieces()
    {
        var document = GivenLayer.Over(
            "“The bridge is closed,” said Jonas Wirth, the harbour master. “Nobody may cross it.”",
            (AttributionPart.Source, "Jonas Wirth, the harbour master"),
            (AttributionPart.Cue, "said"),
            (
                AttributionPart.Content,
                "“The bridge is closed,” said Jonas Wirth, the harbour master. “Nobody may cross it.”"
            )
        );

        Assert.That(
            Dump(document),
            Is.EqualTo("Jonas Wirth, the harbour master | said | “The bridge is closed,” … “Nobody may cross it.”")
        );
    }
}
