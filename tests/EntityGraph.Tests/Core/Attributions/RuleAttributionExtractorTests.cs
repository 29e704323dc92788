using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions;

/// <summary>Where source, cue and content stand, and who speaks of whom.</summary>
[TestFixture]
public sealed class RuleAttributionExtractorTests
{
    [TestCase(
        "[Anna Kovač|P] said that [Freedonia|C] must pay.",
        "Anna Kovač | said | that Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P] said [Freedonia|C] must pay.",
        "Anna Kovač | said | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "The prime minister, [Anna Kovač|P], said on Tuesday that [Freedonia|C] must pay.",
        "The prime minister, Anna Kovač, | said | that Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P], chief executive of [Halden Shipping|O], said [Freedonia|C] must pay.",
        "Anna Kovač, chief executive of Halden Shipping, | said | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P], who took office in May, said [Freedonia|C] must pay.",
        "Anna Kovač | said | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P] met traders and said [Freedonia|C] must pay.",
        "Anna Kovač | said | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P] met the ministers who said [Freedonia|C] must pay.",
        "who | said | Freedonia must pay |  → Freedonia"
    )]
    public void Extract_IndirectSpeech_FindsTheSourceLeftOfTheCue(string text, string expected) =>
        Assert.That(GivenSaying.Dump(text), Does.EndWith(expected));

    [TestCase(
        "[Freedonia|C] must pay, [Anna Kovač|P] said.",
        "Anna Kovač | said | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Freedonia|C] must pay, said [Anna Kovač|P], the prime minister.",
        "Anna Kovač, the prime minister | said | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Freedonia|C], [Anna Kovač|P] said, must pay.",
        "Anna Kovač | said | Freedonia … must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Freedonia|C] must pay, according to [Anna Kovač|P].",
        "Anna Kovač | according to | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "According to [Anna Kovač|P], [Freedonia|C] must pay.",
        "Anna Kovač | According to | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "As [Anna Kovač|P] put it, [Freedonia|C] must pay.",
        "Anna Kovač | put it | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Freedonia|C] must pay, as [Anna Kovač|P] put it.",
        "Anna Kovač | put it | Freedonia must pay | Anna Kovač → Freedonia"
    )]
    public void Extract_SourceBehindTheContent_FindsBoth(string text, string expected) =>
        Assert.That(GivenSaying.Dump(text), Is.EqualTo(expected));

    [TestCase(
        "“[Freedonia|C] must pay,” [Anna Kovač|P] said.",
        "Anna Kovač | said | “Freedonia must pay,” | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "\"[Freedonia|C] must pay,\" said [Anna Kovač|P], the prime minister.",
        "Anna Kovač, the prime minister | said | \"Freedonia must pay,\" | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "'[Freedonia|C] must pay,' [Anna Kovač|P] said. 'We won't wait.'",
        "Anna Kovač | said | 'Freedonia must pay,' … 'We won't wait.' | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "“We waited. [Freedonia|C] must pay,” [Anna Kovač|P] said. “[Ruritania|C] will not.”",
        "Anna Kovač | said | “We waited. Freedonia must pay,” … “Ruritania will not.” | Anna Kovač → "
            + "Freedonia, Ruritania"
    )]
    [TestCase(
        "“[Freedonia|C],” [Anna Kovač|P] said, “must pay.”",
        "Anna Kovač | said | “Freedonia,” … “must pay.” | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P] told reporters: “[Freedonia|C] must pay. It signed.”",
        "Anna Kovač | told | “Freedonia must pay. It signed.” | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "[Anna Kovač|P] said the “so-called friends” of [Freedonia|C] must pay.",
        "Anna Kovač | said | the “so-called friends” of Freedonia must pay | Anna Kovač → Freedonia"
    )]
    [TestCase(
        "“They told me: ‘[Freedonia|C] must pay,’” [Anna Kovač|P] said.",
        "Anna Kovač | said | “They told me: ‘Freedonia must pay,’” | Anna Kovač → Freedonia"
    )]
    public void Extract_Quotation_TakesAllOfItWithItsMarks(string text, string expected) =>
        Assert.That(GivenSaying.Dump(text), Is.EqualTo(expected));

    [Test]
    public void Extract_QuotationOfSeveralParagraphs_GoesOnWhereTheMarkOpensAgain()
    {
        var dump = GivenSaying.Dump(
            "“[Freedonia|C] must pay,” [Anna Kovač|P] said. “It signed.\n\n“And [Ruritania|C] saw it sign.”\n\nTraders shrugged."
        );

        Assert.That(
            dump,
            Is.EqualTo(
                "Anna Kovač | said | “Freedonia must pay,” … “It signed. … “And Ruritania saw it sign.” | "
                    + "Anna Kovač → Freedonia, Ruritania"
            )
        );
    }

    [Test]
    public void Extract_QuotationThatIsNeverClosed_EndsWithItsParagraph()
    {
        var dump = GivenSaying.Dump(
            "[Anna Kovač|P] said: “[Freedonia|C] must pay.\n\n[Ruritania|C] held a fair. The mayor of [Strelsau|L] opened it."
        );

        Assert.That(dump, Is.EqualTo("Anna Kovač | said | “Freedonia must pay. | Anna Kovač → Freedonia"));
    }

    [TestCase("The film “[Freedonia|C] Forever” opened on Friday.")]
    [TestCase("The so-called “friends” of [Freedonia|C] met [Anna Kovač|P] again.")]
    [TestCase("Did [Anna Kovač|P] say that [Freedonia|C] must pay?")]
    [TestCase("The claims of [Freedonia|C] were heard in [Strelsau|L].")]
    [TestCase("[Anna Kovač|P] went home to [Freedonia|C].")]
    [TestCase("The said contract was signed by [Freedonia|C].")]
    public void Extract_NoSaying_FindsNothing(string text) => Assert.That(GivenSaying.Dump(text), Is.Empty);

    [TestCase(
        "[Halden Shipping|O] named [Anna Kovač|P] and [Freedonia|C].",
        "halden-shipping → FR\nhalden-shipping → kovac"
    )]
    [TestCase("[Halden Shipping|O] referred questions to [Freedonia|C].", "halden-shipping → FR")]
    [TestCase("[Halden Shipping|O] referred the matter to [Freedonia|C].", "")]
    [TestCase("A firm named [Halden Shipping|O] owes [Freedonia|C] money.", "")]
    public void Extract_NamingAndReferring_SayWhoIsNamed(string text, string expected) =>
        Assert.That(GivenSaying.Edges(text), Is.EqualTo(expected));

    [TestCase("The court found that [Freedonia|C] must pay.", AttributionType.Speech)]
    [TestCase("Residents found that [Freedonia|C] must pay.", AttributionType.Belief)]
    [TestCase("[Anna Kovač|P] opposed “bullying by [Freedonia|C]”.", AttributionType.Speech)]
    [TestCase("[Anna Kovač|P] opposed a tax on [Freedonia|C].", AttributionType.Belief)]
    public void Extract_FindingsOfCourtsAndQuotedOpposition_AreSpeech(string text, AttributionType type)
    {
        var found = GivenSaying.Resolved(text).Annotated.Attributions;

        Assert.That(found.Select(attribution => attribution.Type), Is.EqualTo(new[] { type }));
    }
}
