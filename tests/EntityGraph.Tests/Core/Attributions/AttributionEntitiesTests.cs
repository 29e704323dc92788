using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

[TestFixture]
public sealed class AttributionEntitiesTests
{
    [TestCase("Her office", 1)]
    [TestCase("Her brother", -1)]
    public void Settle_PossessivePronounAndOffice_SpeaksForWhomItMeans(string source, int speaker)
    {
        var document = Given.Resolved($"[Ana Lind|P] left.\n[Her|P|ana-lind] {source[4..]} said that [Kenya|C] waited.");
        var mentions = document.Annotated.Mentions.Select(mention => mention.Id == 1 ? mention with { Form = MentionForm.Pronoun } : mention);
        document = document with { Annotated = document.Annotated.With([.. mentions], []) };

        var settled = AttributionEntities.Settle(document.With(Said(document, source)));

        Assert.That(settled.Annotated.Attributions[0].Speakers, Is.EqualTo(speaker < 0 ? Array.Empty<int>() : [speaker]));
    }

    [Test]
    public void Settle_Places_NeitherSpeakNorAreMeantUnlessTheyStandForTheirCountry()
    {
        var document = Given.Resolved("[Lisbon|L] said that [Lima|L] asked.");
        var entities = document.Entities with
        {
            Entities = [.. document.Entities.Entities, new Entity(EntityId.ForCountry("PE"), EntityKind.Country, "Peru")],
            Mentions = [document.Entities.Mentions[0], document.Entities.Mentions[1] with { Entity = EntityId.ForCountry("PE") }],
        };
        var said = Said(document, "Lisbon") with { Content = [Given.SpanOf(document, "that Lima asked")], Speakers = [0] };

        var settled = AttributionEntities.Settle((document with { Entities = entities }).With(said)).Annotated.Attributions[0];

        Assert.That((settled.Speakers.Length, settled.Targets.Single().MentionId), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Settle_Spokeswoman_SpeaksForWhoSpokeBefore()
    {
        var document = Given.Resolved("[Halden Bank|O] said that rates fell.\nA spokeswoman said that [Kenya|C] waited.");
        var before = new Attribution(0, [Given.SpanOf(document, "Halden Bank")], [Given.SpanOf(document, "said")], [Given.SpanOf(document, "that rates fell")]) { Speakers = [0] };
        var start = Given.SpanOf(document, "A spokeswoman").End + 1;
        var after = new Attribution(1, [Given.SpanOf(document, "A spokeswoman")], [new TextSpan(start, start + 4)], [Given.SpanOf(document, "that Kenya waited")]);

        var settled = AttributionEntities.Settle(document.With(before, after));

        Assert.That(settled.Annotated.Attributions[1].Speakers, Is.EqualTo(new[] { 0 }));
    }

    private static Attribution Said(ResolvedDocument document, string source) =>
        new(0, [Given.SpanOf(document, source)], [Given.SpanOf(document, "said")], [Given.SpanOf(document, "that")]);
}
