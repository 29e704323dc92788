using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

/// <summary>Relays, audiences, objects of cues, negation, modality, nesting, headlines.</summary>
[TestFixture]
public sealed class SayingTests
{
    [TestCase("[TASS|O] reported that [Freedonia|C] must pay.", "tass → FR")]
    [TestCase("[TASS|O] reported that [Anna Kovač|P] said [Freedonia|C] must pay.", "kovac → FR\nrelays tass → kovac")]
    [TestCase(
        "[Anna Kovač|P] was quoted by [TASS|O] as saying that [Freedonia|C] must pay.",
        "kovac → FR\nrelays tass → kovac"
    )]
    [TestCase("[TASS|O] quoted [Anna Kovač|P] as saying [Freedonia|C] must pay.", "kovac → FR\nrelays tass → kovac")]
    [TestCase("[Anna Kovač|P], cited by [TASS|O], said [Freedonia|C] must pay.", "kovac → FR\nrelays tass → kovac")]
    [TestCase("[Anna Kovač|P] told [TASS|O] that [Freedonia|C] must pay.", "kovac → FR")]
    [TestCase("[Anna Kovač|P] said in an interview with [TASS|O] that [Freedonia|C] must pay.", "kovac → FR")]
    [TestCase(
        "[Anna Kovač|P] told [Ben Marsh|P] that [Ben Marsh|P] and [Freedonia|C] must pay.",
        "kovac → FR\nkovac → marsh"
    )]
    public void Edges_OutletOrAudience_AreToldApart(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("[Anna Kovač|P] accused [Freedonia|C] of cheating.", "kovac → FR")]
    [TestCase("[Anna Kovač|P] praised [Ben Marsh|P] for his calm.", "kovac → marsh")]
    [TestCase("[Anna Kovač|P] urged [Freedonia|C] to pay.", "kovac → FR")]
    [TestCase("[Anna Kovač|P] warned [Freedonia|C] that ships would come.", "kovac → FR")]
    [TestCase("[Freedonia|C] was accused by [Anna Kovač|P] of cheating.", "kovac → FR")]
    [TestCase("[Freedonia|C] was accused of cheating.", "")]
    [TestCase("[Anna Kovač|P] told [Freedonia|C] that ships would come.", "")]
    public void Edges_ObjectOfTheCue_IsATarget(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("[Anna Kovač|P] declined to comment on [Freedonia|C].")]
    [TestCase("[Anna Kovač|P] did not say whether [Freedonia|C] must pay.")]
    [TestCase("[Anna Kovač|P] refused to say whether [Freedonia|C] must pay.")]
    [TestCase("[Anna Kovač|P] has never said that [Freedonia|C] must pay.")]
    public void Edges_NegatedSaying_MakeNone(string text) => Assert.That(GivenSaying.Edges(text), Is.Empty);

    [TestCase("[Anna Kovač|P] said that [Freedonia|C] did not pay.", "kovac → FR")]
    [TestCase("[Anna Kovač|P] denied that [Freedonia|C] had paid.", "kovac → FR")]
    [TestCase("[Anna Kovač|P] will say that [Freedonia|C] must pay.", "kovac → FR (planned)")]
    [TestCase("[Anna Kovač|P] may say that [Freedonia|C] must pay.", "kovac → FR (possible)")]
    [TestCase("If [Anna Kovač|P] says that [Freedonia|C] must pay, ships will sail.", "kovac → FR (conditional)")]
    public void Edges_ModalSaying_IsMarked(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [Test]
    public void Edges_SayingInsideASaying_IsClaimedByTheOuterSpeaker()
    {
        var edges = GivenSaying.Edges("[Anna Kovač|P] said [Ben Marsh|P] warned [Freedonia|C].");

        Assert.That(edges, Is.EqualTo("kovac → FR\nkovac → marsh\nmarsh → FR (claimed by kovac)"));
    }

    [Test]
    public void Edges_SayingThatIsOnlyReported_IsClaimed() =>
        Assert.That(
            GivenSaying.Edges("[Anna Kovač|P] reportedly said [Freedonia|C] must pay."),
            Is.EqualTo("kovac → FR (claimed)")
        );

    [Test]
    public void Edges_BeliefOrPlan_OnlyWhenAskedFor()
    {
        const string Text = "[Anna Kovač|P] believes that [Freedonia|C] must pay.";

        Assert.That(GivenSaying.Edges(Text), Is.Empty);
        Assert.That(
            GivenSaying.Edges(Text, new AttributionRelationOptions { IncludeAttitudes = true }),
            Is.EqualTo("kovac → FR")
        );
    }

    [TestCase("[Anna Kovač|P] said [Kovač|P] would pay.")]
    [TestCase("“[Ruritania|C] and I will pay,” the [Ruritanian|N|RU] government said.")]
    public void Edges_SpeakerInItsOwnWords_NeverItself(string text) => Assert.That(GivenSaying.Edges(text), Is.Empty);

    [Test]
    public void Edges_AskedAbout_TheTopicIsTheAskersAlone()
    {
        var edges = GivenSaying.Edges("Asked about [Freedonia|C], [Anna Kovač|P] said [Ruritania|C] must pay.");

        Assert.That(edges, Is.EqualTo("kovac → RU"));
    }

    [TestCase("# Minister [Kovač|P]: [Freedonia|C] must pay\n\nIt rained.", "kovac → FR")]
    [TestCase("# [Freedonia|C] must pay, [Kovač|P] says\n\nIt rained.", "kovac → FR")]
    [TestCase("# [Kovač|P] says [Freedonia|C] must pay\n\nIt rained.", "kovac → FR")]
    [TestCase("# Trade: [Freedonia|C] must pay\n\nIt rained.", "")]
    public void Edges_Headline_IsRead(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("“Will [Freedonia|C] pay?” [Anna Kovač|P] asked.", AttributionMode.Question)]
    [TestCase("“[Freedonia|C] will pay,” [Anna Kovač|P] said.", AttributionMode.Direct)]
    [TestCase("[Anna Kovač|P] said [Freedonia|C] would pay “soon”.", AttributionMode.Mixed)]
    [TestCase("[Anna Kovač|P] said [Freedonia|C] would pay.", AttributionMode.Indirect)]
    public void Mode_OfTheContent_IsWhatItsMarksSay(string text, AttributionMode expected) =>
        Assert.That(GivenSaying.Resolved(text).Annotated.Attributions.Single().Mode, Is.EqualTo(expected));
}
