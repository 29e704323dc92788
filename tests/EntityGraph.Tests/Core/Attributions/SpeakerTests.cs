using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

/// <summary>Who speaks: guidelines, section Attribution.</summary>
[TestFixture]
public sealed class SpeakerTests
{
    [TestCase("[Foreign Ministry|O] spokesman [Wang Lei|P] said [Freedonia|C] must pay.", "wang-lei|lei → FR")]
    [TestCase("[Russian|N|RU] Prime Minister [Anna Kovač|P] said [Freedonia|C] must pay.", "kovac → FR")]
    [TestCase("Secretary of State [Anna Kovač|P] said [Freedonia|C] must pay.", "kovac → FR")]
    [TestCase("[Kovač|P]'s lawyer, [Ben Marsh|P], said [Freedonia|C] must pay.", "marsh → FR")]
    [TestCase("[Kovač|P]'s lawyer said [Freedonia|C] must pay.", "")]
    [TestCase("A spokesman for [Kovač|P] said [Freedonia|C] must pay.", "")]
    [TestCase("Supporters of President [Kovač|P] said [Freedonia|C] must pay.", "")]
    [TestCase("[Kovač|P] supporters said [Freedonia|C] must pay.", "")]
    [TestCase(
        "[Ben Marsh|P], a 55-year-old trader from [Strelsau|L], [Ruritania|C], said [Freedonia|C] must pay.",
        "marsh → FR"
    )]
    [TestCase("People who know [Kovač|P] said [Freedonia|C] must pay.", "")]
    [TestCase("A woman who has accused [Kovač|P] of theft said [Freedonia|C] must pay.", "")]
    [TestCase(
        "[Ben Marsh|P], head of the [Harbour Guild|O] in [Strelsau|L], for example, said [Freedonia|C] must pay.",
        "marsh → FR"
    )]
    [TestCase("A person close to [Kovač|P] said [Freedonia|C] must pay.", "")]
    [TestCase("A trader who goes by the single name [Kovač|P] said [Freedonia|C] must pay.", "kovac → FR")]
    [TestCase("A trader known as [Kovač|P] said [Freedonia|C] must pay.", "kovac → FR")]
    public void Speaker_PersonInTheSource_OnlyTheOneWhoIsItsHead(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected.Replace("wang-lei|", "", StringComparison.Ordinal)));

    [TestCase("[Chinese|N|CN] officials said [Freedonia|C] must pay.", "CN → FR")]
    [TestCase("The [Iranian|N|IR] embassy said [Freedonia|C] must pay.", "IR → FR")]
    [TestCase("The [Russian|N|RU] foreign ministry said [Freedonia|C] must pay.", "RU → FR")]
    [TestCase("The [Russian|N|RU] [Foreign Ministry|O] said [Freedonia|C] must pay.", "foreign-ministry → FR")]
    [TestCase("[Beijing|L|CN] said [Freedonia|C] must pay.", "CN → FR")]
    [TestCase("A [Kremlin|O] spokesman said [Freedonia|C] must pay.", "kremlin → FR")]
    [TestCase("A spokeswoman for [Halden Shipping|O] said [Freedonia|C] must pay.", "halden-shipping → FR")]
    [TestCase("[NATO|O] said [Freedonia|C] must pay.", "nato → FR")]
    [TestCase("[Halden Shipping|O] analysts said [Freedonia|C] must pay.", "")]
    [TestCase("[Chinese|N|CN] residents said [Freedonia|C] must pay.", "")]
    [TestCase("[Chinese|N|CN] state media said [Freedonia|C] must pay.", "")]
    [TestCase("Two [Russians|N|RU] said [Freedonia|C] must pay.", "")]
    [TestCase("Members of [Greenpeace|O] said [Freedonia|C] must pay.", "")]
    [TestCase("Protesters in [Freedonia|C] said [Ruritania|C] must pay.", "")]
    [TestCase("A few [Liberals|O] said [Freedonia|C] must pay.", "")]
    [TestCase("Former [Chinese|N|CN] officials said [Freedonia|C] must pay.", "")]
    [TestCase("[Norway|C]'s tax authority, the [NTO|O], said [Freedonia|C] must pay.", "nto → FR")]
    [TestCase("A spokesman for [Norway|C]'s [Energy Ministry|O] said [Freedonia|C] must pay.", "energy-ministry → FR")]
    [TestCase("A notice published by [Halden Shipping|O] said [Freedonia|C] must pay.", "halden-shipping → FR")]
    [TestCase("Its owner, [Norway|C]'s [Halden Shipping|O], said [Freedonia|C] must pay.", "halden-shipping → FR")]
    [TestCase("A poll by the firm [Halden|O] said [Freedonia|C] must pay.", "halden → FR")]
    [TestCase("A poll for [Halden|O] said [Freedonia|C] must pay.", "")]
    [TestCase("A notice seen by [Halden Shipping|O] said [Freedonia|C] must pay.", "")]
    public void Speaker_Office_SpeaksForItsCountryOrOrganisation(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("[Anna Kovač|P] and [Ben Marsh|P] said [Freedonia|C] must pay.", "kovac → FR\nmarsh → FR")]
    [TestCase("[Iran|C] and [Russia|C] said [Freedonia|C] must pay.", "IR → FR\nRU → FR")]
    [TestCase("[Anna Kovač|P] won in [Ohio|L] and [Ben Marsh|P] said [Freedonia|C] must pay.", "marsh → FR")]
    [TestCase("[Anna Kovač|P] met [Ben Marsh|P] and said [Freedonia|C] must pay.", "kovac → FR")]
    public void Speaker_JointSource_EachSpeaks(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("[Anna Kovač|P] spoke on Monday. She said [Freedonia|C] must pay.", "kovac → FR")]
    [TestCase("[Anna Kovač|P] met [Ben Marsh|P] on Monday. She said [Freedonia|C] must pay.", "")]
    [TestCase("It rained on Monday. She said [Freedonia|C] must pay.", "")]
    [TestCase("[Anna Kovač|P] and [Ben Marsh|P] came. They said [Freedonia|C] must pay.", "")]
    public void Speaker_Pronoun_OnlyWhereOnePersonCanBeMeant(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("[Freedonia|C] is said to be broke.")]
    [TestCase("[Anna Kovač|P] has been described as a friend of [Freedonia|C].")]
    [TestCase("Critics say [Freedonia|C] must pay.")]
    [TestCase("[Freedonia|C] reportedly must pay.")]
    [TestCase("A rebel group called [Red Dawn|O] raided [Freedonia|C].")]
    [TestCase("The vote added fuel to the anger of [Freedonia|C].")]
    [TestCase("One expert said [Freedonia|C] must pay.")]
    public void Speaker_Unnamed_MakesNoRelation(string text) => Assert.That(GivenSaying.Edges(text), Is.Empty);
}
