using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Rules;

[TestFixture]
public sealed class RelayReaderTests
{
    [TestCase(
        "[TASS|O], citing [Anna Kovač|P], said that [Freedonia|C] must pay.",
        "Anna Kovač | citing … said | that Freedonia must pay | Anna Kovač → Freedonia; relayed by TASS"
    )]
    [TestCase(
        "[TASS|O] quoted the mayor, [Anna Kovač|P], as saying that [Freedonia|C] must pay.",
        "the mayor, Anna Kovač | quoted … as saying | that Freedonia must pay | Anna Kovač → Freedonia; relayed by TASS"
    )]
    [TestCase(
        "“[Freedonia|C] must pay,” [Anna Kovač|P] said in remarks carried by [TASS|O].",
        "Anna Kovač | said | “Freedonia must pay,” | Anna Kovač → Freedonia; relayed by TASS"
    )]
    [TestCase(
        "“[Freedonia|C] must pay,” [Anna Kovač|P] said, as quoted by [TASS|O].",
        "Anna Kovač | said | “Freedonia must pay,” | Anna Kovač → Freedonia; relayed by TASS"
    )]
    [TestCase(
        "[Anna Kovač|P] said that [Freedonia|C] must pay, in remarks carried by the agency [TASS|O].",
        "Anna Kovač | said | that Freedonia must pay | Anna Kovač → Freedonia; relayed by TASS"
    )]
    public void Read_OutletWithAnInnerSpeaker_IsARelay(string text, string expected) =>
        Assert.That(GivenSaying.Dump(text), Is.EqualTo(expected));

    [Test]
    public void Read_ItQuoted_IsTheOutletOfTheSentenceBefore()
    {
        var dump = GivenSaying.Dump(
            "[TASS|O] was there. It quoted [Anna Kovač|P] as saying that [Freedonia|C] must pay."
        );

        Assert.That(dump, Does.EndWith("Anna Kovač → Freedonia; relayed by TASS"));
    }

    [TestCase("[Anna Kovač|P], citing [TASS|O], said that [Freedonia|C] must pay.", "Anna Kovač → Freedonia")]
    [TestCase(
        "[Anna Kovač|P] said that [Freedonia|C] must pay for a film broadcast by [TASS|O].",
        "Anna Kovač → Freedonia, TASS"
    )]
    [TestCase("[TASS|O], citing security concerns, said that [Freedonia|C] must pay.", "TASS → Freedonia")]
    public void Read_NoOutletOrNobodyCited_StaysTheSpeaker(string text, string expected) =>
        Assert.That(GivenSaying.Dump(text), Does.Contain(expected));
}
