using System.Collections.Immutable;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Pronouns;

[TestFixture]
public sealed class PronounResolverTests
{
    [Test]
    public void Resolve_ClearPronoun_IsAMentionOfItsEntity()
    {
        var resolved = Resolve("[Vera Lind|P] opened the fair.\nThen she left [Trent|L].");

        Assert.That(
            Shown(resolved),
            Is.EqualTo(
                new[] { "Vera Lind person/vera-lind Name", "she person/vera-lind Pronoun", "Trent location/trent Name" }
            )
        );
        Assert.That(resolved.Entities.Mentions[1].Reason, Is.EqualTo(ResolutionReason.Pronoun));
        Assert.That(resolved.Annotated.Mentions.Select(mention => mention.Id), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [TestCase("[Kenyan|N|KE] President [Vera Lind|P] left.\nShe said her country would pay.", "country=country/KE")]
    [TestCase(
        "[Vera Lind|P], president of the [Grain Party|O], left.\nShe said her party would pay.",
        "party=organisation/grain-party"
    )]
    [TestCase("[Vera Lind|P], president of the [Grain Party|O], left.\nShe said her country would pay.", "")]
    [TestCase("[Vera Lind|P] left [Kenya|C|KE].\nShe said her country would pay.", "")]
    [TestCase(
        "[Kenyan|N|KE] Foreign Minister [Vera Lind|P] left.\nShe said her ministry would pay.",
        "ministry=organisation/foreign-ministry-ke"
    )]
    [TestCase("Foreign Minister [Vera Lind|P] left.\nShe said her ministry would pay.", "")]
    [TestCase("[Kenyan|N|KE] President [Vera Lind|P] left.\nShe sold her country house.", "")]
    public void Resolve_WhatAPersonOwns_IsWhatTheTextGivesTheOfficeOf(string markup, string expected)
    {
        var resolved = Resolve(markup);

        var nominals = resolved.Annotated.Mentions.Where(mention => mention.Form == MentionForm.Nominal);
        Assert.That(
            string.Join(
                ' ',
                nominals.Select(one => $"{resolved.Annotated.Surface(one)}={resolved.Entities.EntityOf(one.Id)}")
            ),
            Is.EqualTo(expected)
        );
    }

    [TestCase("[Rowan Lind|P] said they would resign.", "they would resign", "person/rowan-lind")]
    [TestCase("[Rowan Lind|P] said they would resign.\nLater he left.", "they would resign", "")]
    [TestCase("The workers met.\n[Rowan Lind|P] said they would resign.", "they would resign", "")]
    [TestCase("[Tom Oakes|P] waited.\n[Rowan Lind|P] said they would resign.", "they would resign", "")]
    [TestCase("The [Grain Party|O] waited.\n[Rowan Lind|P] said they would resign.", "they would resign", "")]
    public void Resolve_TheyInWhatOnePersonSays_IsThatPersonOnlyWhereNobodyElseCanBe(
        string markup,
        string content,
        string expected
    )
    {
        var document = Given.Resolved(markup);
        var speaker = document
            .Annotated.Mentions.Single(mention => document.Annotated.Surface(mention) == "Rowan Lind")
            .Id;
        var said = document.With(
            new Attribution(
                0,
                [Given.SpanOf(document, "Rowan Lind")],
                [Given.SpanOf(document, "said")],
                [Given.SpanOf(document, content)]
            )
            {
                CueLemma = "say",
                Speakers = [speaker],
                Score = 0.9,
            }
        );

        var resolved = new PronounResolver().Resolve(said);

        var they = resolved.Annotated.Mentions.SingleOrDefault(mention =>
            resolved.Annotated.Surface(mention) == "they"
        );
        Assert.That(
            they is null ? null : resolved.Entities.EntityOf(they.Id)?.Value,
            expected.Length == 0 ? Is.Not.EqualTo("person/rowan-lind") : Is.EqualTo(expected)
        );
    }

    [Test]
    public void Resolve_MinistryOfAPersonThatSpeaks_IsTheSpeaker()
    {
        var document = Given.Resolved(
            "[Kenyan|N|KE] Foreign Minister [Vera Lind|P] left early.\nHer ministry said that [Peru|C|PE] would wait."
        );
        var said = document.With(
            new Attribution(
                0,
                [Given.SpanOf(document, "Her ministry")],
                [Given.SpanOf(document, "said")],
                [Given.SpanOf(document, "that Peru would wait")]
            )
            {
                CueLemma = "say",
                Targets = [new AttributionTarget(2, TargetVia.Name)],
                Score = 0.9,
            }
        );

        var resolved = new PronounResolver().Resolve(said);

        Assert.That(
            resolved.Entities.EntityOf(resolved.Annotated.Attributions[0].Speakers.Single())?.Value,
            Is.EqualTo("organisation/foreign-ministry-ke")
        );
        Assert.That(resolved.Entities.Entities.Select(entity => entity.Name), Does.Contain("Foreign Ministry (Kenya)"));
    }

    [Test]
    public void Resolve_NobodyToMean_IsCountedAndNoMention()
    {
        var resolved = Resolve("He said that it rained in [Kenya|C].");

        Assert.That(
            resolved.Annotated.Mentions.Where(mention =>
                mention.Form == MentionForm.Pronoun && mention.Kind == MentionKind.Person
            ),
            Is.Empty
        );
        Assert.That(resolved.Entities.UnresolvedPronounCount, Is.GreaterThanOrEqualTo(1));
        Assert.That(resolved.Entities.Entities, Has.Length.EqualTo(1));
    }

    [Test]
    public void Resolve_CalledSheBefore_IsNotHeLater()
    {
        var resolved = Resolve("[Robin Lind|P] opened the fair.\nShe smiled and said she would stay.\nThen he left.");

        Assert.That(
            Shown(resolved),
            Is.EqualTo(
                new[]
                {
                    "Robin Lind person/robin-lind Name",
                    "She person/robin-lind Pronoun",
                    "she person/robin-lind Pronoun",
                }
            )
        );
        Assert.That(resolved.Entities.UnresolvedPronounCount, Is.EqualTo(1));
    }

    [TestCase(
        "Its chief executive resigned.",
        "PRON:8:nmod:poss ADJ:8:amod NOUN:9:nsubj VERB:0:root PUNCT:9:punct",
        "organisation/vell"
    )]
    [TestCase("Its weather turned bad.", "PRON:7:nmod:poss NOUN:8:nsubj VERB:0:root ADJ:8:xcomp PUNCT:8:punct", null)]
    public void Resolve_WhatOnlyBodiesHave_IsABodys(string sentence, string tree, string? expected)
    {
        var document = GivenTree.Of(
            $"[Vell|O] grew in [Oslo|L].\n{sentence}",
            $"PROPN:2:nsubj VERB:0:root ADP:4:case PROPN:2:obl PUNCT:2:punct {tree}"
        );

        var resolved = new PronounResolver(new UnsureRanker()).Resolve(document);

        var pronoun = resolved.Annotated.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Pronoun);
        Assert.That(pronoun is null ? null : resolved.Entities.EntityOf(pronoun.Id)?.Value, Is.EqualTo(expected));
    }

    [Test]
    public void Resolve_PronounThatSpeaks_StartsTheMentionsRelation()
    {
        var document = Given.Resolved("[Vera Lind|P] came home.\nShe said that [Kenya|C|KE] would wait.");
        var said = document.With(
            new Attribution(
                0,
                [Given.SpanOf(document, "She")],
                [Given.SpanOf(document, "said")],
                [Given.SpanOf(document, "that Kenya would wait")]
            )
            {
                CueLemma = "say",
                Targets = [new AttributionTarget(1, TargetVia.Name)],
                Score = 0.9,
            }
        );

        var resolved = new PronounResolver().Resolve(said);

        var attribution = resolved.Annotated.Attributions[0];
        Assert.That(attribution.SpeakerForm, Is.EqualTo(MentionForm.Pronoun));
        Assert.That(resolved.Entities.EntityOf(attribution.Speakers[0])?.Value, Is.EqualTo("person/vera-lind"));
        Assert.That(resolved.Entities.EntityOf(attribution.Targets[0].MentionId)?.Value, Is.EqualTo("country/KE"));
        Assert.That(
            new AttributionRelationExtractor().Extract(resolved).Select(relation => relation.Id),
            Is.EqualTo(new[] { "mentions/-/person/vera-lind→country/KE" })
        );
    }

    [Test]
    public void Resolve_FirstPersonInAQuotation_IsTheSpeakerAndNoTarget()
    {
        var document = Given.Resolved("“I shall stay,” [Vera Lind|P] said.");
        var said = document.With(
            new Attribution(
                0,
                [Given.SpanOf(document, "Vera Lind")],
                [Given.SpanOf(document, "said")],
                [Given.SpanOf(document, "“I shall stay,”")]
            )
            {
                Speakers = [0],
                SpeakerForm = MentionForm.Name,
                Score = 0.9,
            }
        );

        var resolved = new PronounResolver().Resolve(said);

        Assert.That(
            Shown(resolved),
            Is.EqualTo(new[] { "I person/vera-lind Pronoun", "Vera Lind person/vera-lind Name" })
        );
        Assert.That(resolved.Annotated.Attributions[0].Speakers, Is.EqualTo(new[] { 1 }));
        Assert.That(resolved.Annotated.Attributions[0].Targets, Is.Empty);
    }

    [TestCase("“She will stay,” [Vera Lind|P] said.", "“She will stay,”", 0)]
    [TestCase("She will “stay”, [Vera Lind|P] said.", "She will “stay”", 1)]
    public void Resolve_SheInWhatSomebodyIsQuotedSaying_IsAnother(string markup, string content, int pronouns)
    {
        var document = Given.Resolved(markup);
        var said = document.With(
            new Attribution(
                0,
                [Given.SpanOf(document, "Vera Lind")],
                [Given.SpanOf(document, "said")],
                [Given.SpanOf(document, content)]
            )
            {
                Speakers = [0],
                SpeakerForm = MentionForm.Name,
                Mode = pronouns == 0 ? AttributionMode.Direct : AttributionMode.Mixed,
                Score = 0.9,
            }
        );

        var resolved = new PronounResolver(new SureRanker()).Resolve(said);

        Assert.That(
            resolved.Annotated.Mentions.Count(mention => mention.Form == MentionForm.Pronoun),
            Is.EqualTo(pronouns)
        );
    }

    [Test]
    public void Resolve_SheSaidShe_IsOnePerson()
    {
        var document = GivenTree.Of(
            "[Vera Lind|P] came .\nThen she said she saw [Ana Brandt|P] .",
            "PROPN:3:nsubj PROPN:1:flat VERB:0:root PUNCT:3:punct ADV:7:advmod PRON:7:nsubj VERB:0:root "
                + "PRON:9:nsubj VERB:7:ccomp PROPN:9:obj PROPN:10:flat PUNCT:7:punct"
        );

        var resolved = new PronounResolver(new FirstSureRanker()).Resolve(document);

        var pronouns = resolved
            .Annotated.Mentions.Where(mention => mention.Form == MentionForm.Pronoun)
            .Select(mention => resolved.Entities.EntityOf(mention.Id)?.Value);
        Assert.That(pronouns, Is.EqualTo(new[] { "person/vera-lind", "person/vera-lind" }));
    }

    [Test]
    public void Resolve_WhoIsThankedByAName_IsNotThatPersonNamedBefore()
    {
        var document = GivenTree.Of(
            "[Vera Lind|P] came .\nLater [Vera Lind|P] thanked her .",
            "PROPN:3:nsubj PROPN:1:flat VERB:0:root PUNCT:3:punct ADV:8:advmod PROPN:8:nsubj PROPN:6:flat "
                + "VERB:0:root PRON:8:obj PUNCT:8:punct"
        );

        var resolved = new PronounResolver(new SureRanker()).Resolve(document);

        Assert.That(resolved.Annotated.Mentions.Count(mention => mention.Form == MentionForm.Pronoun), Is.Zero);
    }

    [Test]
    public void Resolve_TheyAfterJoinedNames_MeansAllOfThem()
    {
        var resolved = Resolve("[Vera Lind|P] and [Tom Oduya|P] opened the fair.\nThey left early.");

        Assert.That(resolved.Annotated.Mentions[2].Form, Is.EqualTo(MentionForm.Pronoun));
        Assert.That(resolved.Entities.EntityOf(2), Is.Null);
        Assert.That(
            resolved.Entities.EntitiesOf(2).Select(entity => entity.Value),
            Is.EqualTo(new[] { "person/vera-lind", "person/tom-oduya" })
        );
    }

    [Test]
    public void Resolve_TheyAfterOtherPeople_StaysOpen()
    {
        var resolved = Resolve("[Vera Lind|P] and [Tom Oduya|P] met residents.\nThey left early.");

        Assert.That(resolved.Annotated.Mentions, Has.Length.EqualTo(2));
    }

    [TestCase("[Harbour Ministry|O] spokesman [Tom Oduya|P]", "organisation/harbour-ministry")]
    [TestCase("[Tom Oduya|P], chief executive of [Nordhafen|O],", "organisation/nordhafen")]
    [TestCase("[Tom Oduya|P], an analyst at [Nordhafen|O],", null)]
    [TestCase("[Tom Oduya|P]", null)]
    public void Resolve_WeOfAPerson_IsTheSideWhoseOfficeTheTextGives(string source, string? expected)
    {
        var document = Given.Resolved(source + " said: “We shall stay.”");
        var person = document.Annotated.Mentions.First(mention => mention.Kind == MentionKind.Person);
        var said = document.With(
            new Attribution(
                0,
                [person.Span],
                [Given.SpanOf(document, "said")],
                [Given.SpanOf(document, "“We shall stay.”")]
            )
            {
                Speakers = [person.Id],
                SpeakerForm = MentionForm.Name,
                Score = 0.9,
            }
        );

        var resolved = new PronounResolver().Resolve(said);

        var we = resolved.Annotated.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Pronoun);
        Assert.That(we is null ? null : resolved.Entities.EntityOf(we.Id)?.Value, Is.EqualTo(expected));
    }

    [Test]
    public void Resolve_Ranker_IsAskedForFittingKindsOnly()
    {
        var ranker = new RecordingRanker();

        new PronounResolver(ranker).Resolve(Given.Resolved("[Vera Lind|P] left [Acme|O] in [Kenya|C].\nIt closed."));

        Assert.That(ranker.Asked.Single(), Is.EqualTo(new[] { MentionKind.Organisation, MentionKind.Country }));
    }

    private static ResolvedDocument Resolve(string markup) => new PronounResolver().Resolve(Given.Resolved(markup));

    private static IEnumerable<string> Shown(ResolvedDocument document) =>
        document.Annotated.Mentions.Select(mention =>
            $"{document.Annotated.Surface(mention)} {document.Entities.EntityOf(mention.Id)} {mention.Form}"
        );

    private sealed class UnsureRanker : IPronounRanker
    {
        public string Name => "unsure";

        public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates) =>
            [.. candidates.Select(_ => 0.2)];
    }

    // Sure of the first pronoun of a sentence alone.
    private sealed class FirstSureRanker : IPronounRanker
    {
        public string Name => "first";

        public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates) =>
            [
                .. candidates.Select(
                    (_, index) => index == 0 && text.PronounsIn(1, 1)[0].Token == pronoun.Token ? 0.9 : 0
                ),
            ];
    }

    private sealed class SureRanker : IPronounRanker
    {
        public string Name => "sure";

        public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates) =>
            [.. candidates.Select(_ => 0.9 / candidates.Length)];
    }

    private sealed class RecordingRanker : IPronounRanker
    {
        public string Name => "recording";

        public List<MentionKind[]> Asked { get; } = [];

        public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates)
        {
            Asked.Add([.. candidates.Select(candidate => text.Candidates[candidate].Kind)]);
            return [.. candidates.Select(_ => 0.0)];
        }
    }
}
