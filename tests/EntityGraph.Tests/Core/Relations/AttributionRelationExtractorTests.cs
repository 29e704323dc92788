using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations;

/// <summary>What evidence shows: the sentence, the reported words, the quoted ones.</summary>
[TestFixture]
public sealed class AttributionRelationExtractorTests
{
    [TestCase(
        "[Anna Kovač|P] said that [Freedonia|C] must pay.",
        "Anna Kovač said that Freedonia must pay",
        "that Freedonia must pay",
        null
    )]
    [TestCase(
        "“[Freedonia|C] must pay,” [Anna Kovač|P] said.",
        "“Freedonia must pay,” Anna Kovač said",
        "“Freedonia must pay,”",
        "Freedonia must pay,"
    )]
    [TestCase(
        "[Anna Kovač|P] said [Freedonia|C] “must pay”.",
        "Anna Kovač said Freedonia “must pay”",
        "Freedonia “must pay”",
        "must pay"
    )]
    public void Extract_OneSentence_ShowsSpanReportedAndQuote(string text, string span, string reported, string? quote)
    {
        var document = GivenSaying.Resolved(text);

        var evidence = new AttributionRelationExtractor().Extract(document).Single().Evidence.Single();

        Assert.That(document.Tokenized.Slice(evidence.Span), Is.EqualTo(span));
        Assert.That(evidence.Reported is { } words ? document.Tokenized.Slice(words) : null, Is.EqualTo(reported));
        Assert.That(evidence.Quote is { } marked ? document.Tokenized.Slice(marked) : null, Is.EqualTo(quote));
    }

    [Test]
    public void Extract_TargetInAnotherSentence_NamesTheCuesSentence()
    {
        var document = GivenSaying.Resolved("“We waited long,” [Anna Kovač|P] said. “[Freedonia|C] must pay.”");

        var evidence = new AttributionRelationExtractor().Extract(document).Single().Evidence.Single();

        Assert.That((evidence.Sentence, evidence.CueSentence), Is.EqualTo((1, 0)));
        Assert.That(document.Tokenized.Slice(evidence.Span), Is.EqualTo("“Freedonia must pay.”"));
        Assert.That(
            (evidence.Cue, evidence.Mode, evidence.Via),
            Is.EqualTo(("say", AttributionMode.Direct, TargetVia.Name))
        );
    }

    [Test]
    public void Extract_NamedTwiceInOneSaying_IsOneEvidence()
    {
        var edges = GivenSaying.Edges("[Anna Kovač|P] said [Freedonia|C] must pay and [Freedonia|C] knows it.");

        Assert.That(edges, Is.EqualTo("kovac → FR"));
    }

    [Test]
    public void Extract_TwoWhoSpeakTogetherNameEachOther_EachSpeaksOfTheOther()
    {
        var edges = GivenSaying.Edges("[Freedonia|C] and [Ruritania|C] said [Freedonia|C] and [Ruritania|C] must pay.");

        Assert.That(edges, Is.EqualTo("FR → RU\nRU → FR"));
    }

    [Test]
    public void Extract_HeadlineAndBodySayTheSame_AreOneAttributionWithTwoEvidences()
    {
        var document = GivenSaying.Resolved(
            "# [Kovač|P] says [Freedonia|C] must pay\n\n[Anna Kovač|P] said [Freedonia|C] must pay."
        );

        var relation = new AttributionRelationExtractor().Extract(document).Single();

        Assert.That(relation.Evidence, Has.Length.EqualTo(2));
        Assert.That(relation.Evidence.Select(evidence => evidence.Attribution).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Extract_ZoneLeftOut_MakesNone()
    {
        var edges = GivenSaying.Edges(
            "# [Kovač|P] says [Freedonia|C] must pay\n\nIt rained.",
            new AttributionRelationOptions { Zones = [ZoneKind.Body] }
        );

        Assert.That(edges, Is.Empty);
    }

    [Test]
    public void Extract_ObjectOfTheCue_IsMarked()
    {
        var document = GivenSaying.Resolved("[Anna Kovač|P] accused [Freedonia|C] of cheating.");

        Assert.That(
            new AttributionRelationExtractor().Extract(document).Single().Evidence[0].Via,
            Is.EqualTo(TargetVia.CueObject)
        );
    }

    [Test]
    public void Validate_ScoreOutOfRange_Throws() =>
        Assert.That(
            () => new AttributionRelationExtractor(new AttributionRelationOptions { MinScore = 2 }),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );
}
