using EntityGraph.Graphs;
using EntityGraph.Tests.Support;
using static EntityGraph.Tests.Support.GivenGraph;

namespace EntityGraph.Tests.Graphs;

[TestFixture]
public sealed class RelationGraphQueryTests
{
    [TestCase("country/FD")]
    [TestCase("COUNTRY/fd")]
    [TestCase("Freedonia")]
    [TestCase("freedonia")]
    [TestCase("FREEDÓNIA")]
    [TestCase("Republic  of Freedonia")]
    [TestCase("fd")]
    public void Resolve_IdNameOrAlias_FindsTheEntity(string name)
    {
        Assert.That(Small().Resolve(name).Id, Is.EqualTo(Freedonia.Id));
    }

    [Test]
    public void Resolve_NameOfSeveral_ListsThemMostMentionedFirst()
    {
        var john = Person("John Smith") with { Aliases = ["Smith"] };
        var second = new Entity(new EntityId("person/john-smith~2"), EntityKind.Person, "John Smith")
        {
            Aliases = ["Smith"],
        };
        var firm = Organisation("Smith & Daughters") with { Aliases = ["Smith"] };
        var graph = Build(
            [
                new GivenSummary("s")
                    .Sentence("Smith, Smith and Smith.", john, second, firm)
                    .Sentence("Smith left.", second)
                    .Build(),
            ],
            entities: Corpus(john, second, firm)
        );

        Assert.That(
            () => graph.Resolve("smith"),
            Throws
                .TypeOf<AmbiguousEntityException>()
                .With.Message.EqualTo(
                    """
                    'smith' is 3 entities; name one by its id:
                      person/john-smith~2           John Smith         person, 2 mentions
                      organisation/smith-daughters  Smith & Daughters  organisation, 1 mention
                      person/john-smith             John Smith         person, 1 mention
                    """
                )
        );
    }

    [Test]
    public void Resolve_Unknown_OffersSimilarNames()
    {
        Assert.That(
            () => Small().Resolve("Freedonja"),
            Throws
                .TypeOf<UnknownEntityException>()
                .With.Message.EqualTo(
                    "no entity of the graph is called 'Freedonja'; did you mean Freedonia (country/FD)?"
                )
        );
    }

    [Test]
    public void WhoMentions_ByName_GivesEveryAttributionNewestFirst()
    {
        var answers = Small().WhoMentions("Freedonia");

        Assert.That(
            answers.Select(Line),
            Is.EqualTo(
                (string[])
                    [
                        "2024-08-21 Anna Kovač tell: We expect Freedonia to honour the treaty",
                        "2024-08-20 Central Trade Union say: that Freedonia's tariffs \"hurt no one but itself\"",
                        "2024-08-20 Anna Kovač warn: ",
                        " Anna Kovač warn: ",
                    ]
            )
        );
    }

    [Test]
    public void WhoMentions_Since_LeavesOutEarlierAndUndated()
    {
        var answers = Small().WhoMentions("Freedonia", new QueryFilter { Since = new DateOnly(2024, 8, 21) });

        Assert.That(answers.Select(answer => answer.Document.Id), Is.EqualTo((string[])["a1"]));
    }

    [Test]
    public void WhoMentions_Until_TakesTheDayItself()
    {
        var answers = Small().WhoMentions("Freedonia", new QueryFilter { Until = new DateOnly(2024, 8, 20) });

        Assert.That(answers.Select(answer => answer.Document.Id), Is.EqualTo((string[])["b2", "b2"]));
    }

    [Test]
    public void WhoMentions_SpeakerFilters_HoldForTheSpeaker()
    {
        var graph = Small();

        var organisations = graph.WhoMentions(
            "Freedonia",
            new QueryFilter { SpeakerKinds = [EntityKind.Organisation] }
        );
        var country = graph.WhoMentions("Freedonia", new QueryFilter { SpeakerCountries = ["RU1"] });

        Assert.That(organisations.Select(answer => answer.Speaker.Id).Distinct(), Is.EqualTo((EntityId[])[Union.Id]));
        Assert.That(country.Select(answer => answer.Speaker.Id).Distinct(), Is.EqualTo((EntityId[])[Kovac.Id]));
    }

    [Test]
    public void WhoMentions_MinWeight_HoldsForEachSpeaker()
    {
        var answers = Small().WhoMentions("Freedonia", new QueryFilter { MinWeight = 2 });

        Assert.That(
            answers,
            Has.Length.EqualTo(3).And.All.Matches<AttributionAnswer>(answer => answer!.Speaker.Id == Kovac.Id)
        );
    }

    [Test]
    public void WhoMentions_NearDuplicate_IsNotRepeated()
    {
        var documents = Documents();
        var summary = new GivenSummary("a0", "2024-08-22")
            .Sentence("\"We expect Freedonia to honour the treaty,\" Kovač told a crowd.", Kovac, Freedonia)
            .Says(Kovac, Freedonia, "tell", quote: "We expect Freedonia to honour the treaty,")
            .Build();
        var copy = summary with { DuplicateOf = "a1" };

        var answers = Build([.. documents, copy]).WhoMentions("Freedonia");

        Assert.That(answers, Has.Length.EqualTo(4));
        Assert.That(answers.Select(answer => answer.Document.Id), Has.None.EqualTo("a0"));
    }

    [Test]
    public void WhoMentions_HeadlineAndBody_AreOneAnswerWithTheQuote()
    {
        var document = new GivenSummary("h")
            .Sentence("Kovač warns Freedonia", Kovac, Freedonia)
            .Says(Kovac, Freedonia, "warn", attribution: 0)
            .Sentence("\"Freedonia must act,\" Kovač said.", Kovac, Freedonia)
            .Says(Kovac, Freedonia, "say", quote: "Freedonia must act,", attribution: 0)
            .Build();

        var answers = Build([document]).WhoMentions("Freedonia");

        Assert.That(answers.Select(Line), Is.EqualTo((string[])[" Anna Kovač say: Freedonia must act"]));
        Assert.That(answers[0].OtherEvidence, Has.Length.EqualTo(1));
    }

    [TestCase(
        "\"Freedonia wanted war\"",
        "She did not believe that \"Freedonia wanted war\"",
        "reported: She did not believe that \"Freedonia wanted war\""
    )]
    [TestCase("Freedonia must act", "\"Freedonia must act\"", "\"Freedonia must act\"")]
    [TestCase(
        "Freedonia must act",
        "if pressed, \"Freedonia must act\"",
        "reported: if pressed, \"Freedonia must act\""
    )]
    [TestCase("a \"friend\" of Freedonia", "a \"friend\" of Freedonia", "reported: a \"friend\" of Freedonia")]
    public void Shown_Quote_StandsAloneOnlyWhereNothingAroundItTurnsIt(string quote, string reported, string shown)
    {
        var document = new GivenSummary("q")
            .Sentence($"Kovač said: {reported}.", Kovac, Freedonia)
            .Says(Kovac, Freedonia, "say", quote: quote, reported: reported)
            .Build();

        var answer = Build([document]).WhoMentions("Freedonia")[0];

        Assert.That(answer.Shown(80), Is.EqualTo(shown));
    }

    [Test]
    public void MentionedBy_Speaker_GivesTargets()
    {
        Assert.That(
            Small().MentionedBy("Tom Marsh").Select(answer => answer.Target.Id),
            Is.EqualTo((EntityId[])[Union.Id])
        );
    }

    [Test]
    public void Between_TwoEntities_GivesEdgesOfAllKindsHeaviestFirst()
    {
        Assert.That(
            Small().Between("Kovač", "Freedonia").Select(Line),
            Is.EqualTo(
                (string[])[$"3 co_mention/-/{Freedonia.Id}→{Kovac.Id}", $"3 mentions/-/{Kovac.Id}→{Freedonia.Id}"]
            )
        );
    }

    [TestCase(Voice.Narrator, 0)]
    [TestCase(Voice.Claimed, 1)]
    [TestCase(Voice.Any, 1)]
    public void Between_Voice_DecidesOnClaims(Voice voice, int expected)
    {
        var filter = new QueryFilter { Voice = voice, RelationKinds = [RelationKind.Stated] };

        Assert.That(Small().Between("CTU", "Kovač", filter), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Neighbours_Kinds_AreThoseOfTheNeighbours()
    {
        var answers = Small()
            .Neighbours(
                "Kovač",
                new QueryFilter { Kinds = [EntityKind.Country], RelationKinds = [RelationKind.CoMention] }
            );

        Assert.That(
            answers.Select(answer => answer.Other(Kovac.Id).Id),
            Is.EqualTo((EntityId[])[Freedonia.Id, Ruritania.Id])
        );
    }

    [Test]
    public void TopEntities_Since_CountsOnlyThoseDocuments()
    {
        var answers = Small().TopEntities(new QueryFilter { Since = new DateOnly(2024, 8, 20) });

        Assert.That(
            answers.Select(answer => (answer.Node.Id, answer.MentionCount)),
            Is.EqualTo(((EntityId, int)[])[(Freedonia.Id, 3), (Kovac.Id, 3), (Ruritania.Id, 1), (Union.Id, 1)])
        );
    }

    [Test]
    public void EvidenceOf_Edge_GivesSentencesNewestFirst()
    {
        var answers = Small().EvidenceOf($"mentions/-/{Kovac.Id}->{Freedonia.Id}");

        Assert.That(answers.Select(answer => answer.Document.Id), Is.EqualTo((string[])["a1", "b2", "d4"]));
        Assert.That(answers[1].Sentence.Text, Is.EqualTo("Kovač warned Freedonia."));
    }

    [Test]
    public void EvidenceOf_UnknownEdge_SaysWhatAnIdLooksLike()
    {
        Assert.That(
            () => Small().EvidenceOf("x"),
            Throws.TypeOf<UnknownEdgeException>().With.Message.StartsWith("no edge of the graph is 'x';")
        );
    }

    [Test]
    public void PathBetween_TwoSteps_WalksTheHeaviestEdges()
    {
        var steps = Small().PathBetween("Marsh", "Ruritania");

        Assert.That(
            steps.Select(step => $"{step.From.Id} {step.To.Id}"),
            Is.EqualTo((string[])[$"{Marsh.Id} {Kovac.Id}", $"{Kovac.Id} {Ruritania.Id}"])
        );
    }

    [Test]
    public void PathBetween_NothingPasses_IsEmpty()
    {
        Assert.That(
            Small().PathBetween("Marsh", "Ruritania", new QueryFilter { RelationKinds = [RelationKind.Relays] }),
            Is.Empty
        );
    }

    private static string Line(AttributionAnswer answer) =>
        $"{answer.Document.Date:yyyy-MM-dd} {answer.Speaker.Name} {answer.CueLemma}: {answer.Quote ?? answer.ReportedText}";

    private static string Line(EdgeAnswer answer) => FormattableString.Invariant($"{answer.Weight} {answer.Edge.Id}");
}
