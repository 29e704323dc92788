using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

[TestFixture]
public sealed class AttributionEntitiesTests
{
    [TestCase("Her office", 1)]
    [TestCase("Her office in Oslo", 1)]
    [TestCase("Her letter", 1)]
    [TestCase("Her brother's office", -1)]
    [TestCase("Her brother", -1)]
    public void Settle_PossessivePronounAndOffice_SpeaksForWhomItMeans(string source, int speaker)
    {
        var document = Given.Resolved(
            $"[Ana Lind|P] left.\n[Her|P|ana-lind] {source[4..]} said that [Kenya|C] waited."
        );
        var mentions = document.Annotated.Mentions.Select(mention =>
            mention.Id == 1 ? mention with { Form = MentionForm.Pronoun } : mention
        );
        document = document with { Annotated = document.Annotated.With([.. mentions], []) };

        var settled = AttributionEntities.Settle(document.With(Said(document, source)));

        Assert.That(
            settled.Annotated.Attributions[0].Speakers,
            Is.EqualTo(speaker < 0 ? Array.Empty<int>() : [speaker])
        );
    }

    [Test]
    public void Settle_Places_NeitherSpeakNorAreMeantUnlessTheyStandForTheirCountry()
    {
        var document = Given.Resolved("[Lisbon|L] said that [Lima|L] asked.");
        var entities = document.Entities with
        {
            Entities =
            [
                .. document.Entities.Entities,
                new Entity(EntityId.ForCountry("PE"), EntityKind.Country, "Peru"),
            ],
            Mentions =
            [
                document.Entities.Mentions[0],
                document.Entities.Mentions[1] with
                {
                    Entity = EntityId.ForCountry("PE"),
                },
            ],
        };
        var said = Said(document, "Lisbon") with
        {
            Content = [Given.SpanOf(document, "that Lima asked")],
            Speakers = [0],
        };

        var settled = AttributionEntities
            .Settle((document with { Entities = entities }).With(said))
            .Annotated.Attributions[0];

        Assert.That((settled.Speakers.Length, settled.Targets.Single().MentionId), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Settle_Spokeswoman_SpeaksForWhoSpokeBefore()
    {
        var document = Given.Resolved(
            "[Halden Bank|O] said that rates fell.\nA spokeswoman said that [Kenya|C] waited."
        );
        var before = new Attribution(
            0,
            [Given.SpanOf(document, "Halden Bank")],
            [Given.SpanOf(document, "said")],
            [Given.SpanOf(document, "that rates fell")]
        )
        {
            Speakers = [0],
        };
        var start = Given.SpanOf(document, "A spokeswoman").End + 1;
        var after = new Attribution(
            1,
            [Given.SpanOf(document, "A spokeswoman")],
            [new TextSpan(start, start + 4)],
            [Given.SpanOf(document, "that Kenya waited")]
        );

        var settled = AttributionEntities.Settle(document.With(before, after));

        Assert.That(settled.Annotated.Attributions[1].Speakers, Is.EqualTo(new[] { 0 }));
    }

    [TestCase("An official at", "The official", true)]
    [TestCase("A friend of", "The official", false)]
    public void Settle_OfficeAgain_SpeaksForTheSame(string first, string again, bool speaks)
    {
        var document = Given.Resolved(
            $"{first} [Halden Bank|O] said that rates fell.\nIt rained.\n{again} said that [Kenya|C] waited."
        );
        var before = Said(document, $"{first} Halden Bank") with { Speakers = [0], SpeakerVia = SpeakerVia.Office };
        var start = Given.SpanOf(document, again).End + 1;
        var after = new Attribution(
            1,
            [Given.SpanOf(document, again)],
            [new TextSpan(start, start + 4)],
            [Given.SpanOf(document, "that Kenya waited")]
        );

        var settled = AttributionEntities.Settle(document.With(before, after));

        Assert.That(settled.Annotated.Attributions[1].Speakers, Is.EqualTo(speaks ? [0] : Array.Empty<int>()));
    }

    [TestCase("Halden Bank", "O", true)]
    [TestCase("Ana Lind", "P", false)]
    public void Settle_ItBehindASpeaker_IsTheBodyThatSpoke(string name, string kind, bool speaks)
    {
        var document = Given.Resolved($"[{name}|{kind}] said that rates fell.\nIt added that [Kenya|C] waited.");
        var before = Said(document, name) with { Speakers = [0] };
        var after = new Attribution(
            1,
            [Given.SpanOf(document, "It")],
            [Given.SpanOf(document, "added")],
            [Given.SpanOf(document, "that Kenya waited")]
        );

        var settled = AttributionEntities.Settle(document.With(before, after)).Annotated.Attributions[1];

        Assert.That((settled.Speakers.Length, settled.SpeakerVia), Is.EqualTo((speaks ? 1 : 0, SpeakerVia.None)));
    }

    private static Attribution Said(ResolvedDocument document, string source) =>
        new(0, [Given.SpanOf(document, source)], [Given.SpanOf(document, "said")], [Given.SpanOf(document, "that")]);
}
