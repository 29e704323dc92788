namespace EntityGraph.Tests;

/// <summary>The lines of a file of judgements.</summary>
[TestFixture]
public sealed class JudgementSetTests
{
    private const string Signed = """ by=maria when=2026-05-01 why="as the page says" """;

    [TestCase("""merge d1#5-15 "Anna Kovač" d2#0-8 "A. Kovač" """)]
    [TestCase("""split d1#5-15 "John Smith" d1#40-45 "Smith" from d2#0-10 "John Smith" """)]
    [TestCase("""forbid d1#5-15 "John Smith" d2#0-10 "John Smith" """)]
    [TestCase("""rename d1#5-15 "A. Kovač" to "Anna \"Annie\" Kovač" """)]
    [TestCase("""reject stated/employer d1#5-15 "Anna Kovač" d1#30-39 "Nordhafen" """)]
    [TestCase(
        """reject co_mention/- d1#5-15 "Anna Kovač" d1#30-39 "Nordhafen" at d1#5-39 "Anna Kovač\nheads Nordhafen" """
    )]
    [TestCase("""set-speaker d1#5-9 "said" to d1#30-39 "Tom Marsh" d1#44-54 "Anna Kovač" """)]
    [TestCase("""set-speaker d1#5-9 "said" to nobody""")]
    [TestCase("""retype d1#5-15 "Nordhafen" to organisation""")]
    [TestCase("""retype d1#5-15 "Nordhafen" from person to organisation""")]
    [TestCase(
        """suppress 00112233445566778899aabbccddeeff 2:00112233445566778899aabbccddeeff 1:ffeeddccbbaa99887766554433221100"""
    )]
    [TestCase("""remove d1""")]
    [TestCase("""merge "row 7#5-15" "Anna" "by=x#0-8" "Kovač" """)]
    [TestCase("""merge http://a.example/?q=1#top#5-15 "Anna" d2#0-8 "Kovač" """)]
    public void Parse_EveryVerb_IsWrittenBackAsItWas(string line)
    {
        var whole = $"{line.TrimEnd()}{Signed.TrimEnd()} x-ticket=77";

        var set = JudgementSet.Parse(whole, "j.txt");

        Assert.That(set.Judgements.Single().ToString(), Is.EqualTo(whole));
    }

    [Test]
    public void Parse_CommentsAndEmptyLines_ArePassedOver()
    {
        var set = JudgementSet.Parse($"# entitygraph judgements 1\r\n\r\n  # a note\r\nremove d1{Signed}\r\n", "j.txt");

        Assert.That(set.Judgements.Single().Line, Is.EqualTo(4));
        Assert.That(set.Removes("d1"), Is.True);
        Assert.That(set.Removes("d2"), Is.False);
    }

    [TestCase(
        "mrege d1#0-2 \"A\"",
        "'mrege' is no verb, expected one of merge, split, forbid, rename, reject, set-speaker, retype, "
            + "suppress, remove."
    )]
    [TestCase("merge d1#0-2 \"A\" by=m when=2026-05-01 why=x", "merge names 1 mentions, expected 2 or more.")]
    [TestCase("merge d1#0-2 A d2#0-2 \"A\"", "after d1#0-2 expected the words that stand there, in quotation marks.")]
    [TestCase("merge d1#9-2 \"A\"", "'d1#9-2' is no place in a document, expected document#start-end.")]
    [TestCase("split d1#0-2 \"A\" d2#0-2 \"A\" by=m", "expected 'from', found nothing.")]
    [TestCase(
        "retype d1#0-2 \"A\" to planet",
        "'planet' is no kind of entity, expected one of person, organisation, country, location, other."
    )]
    [TestCase(
        "reject employer d1#0-2 \"A\" d1#5-7 \"B\"",
        "'employer' is no kind of relation with a predicate, expected stated/employer, co_mention/- or the like."
    )]
    [TestCase(
        "suppress person/anna-kovac by=m",
        "suppress asks for a salt of 32 hex digits and hashes as 2:0123…, never for a name."
    )]
    [TestCase("remove d1 by=m why=x", "the field when is missing: a judgement says who (by), when and why.")]
    [TestCase(
        "remove d1 by=\"\" when=2026-05-01 why=x",
        "the field by is empty: a judgement says who (by), when and why."
    )]
    [TestCase(
        "remove d1 by=m when=yesterday why=x",
        "when is 'yesterday', expected a day as 2026-05-01 or a time as 2026-05-01T09:30:00Z."
    )]
    [TestCase("remove d1 by=m by=n when=2026-05-01 why=x", "the field by is given twice.")]
    [TestCase("remove d1 d2 by=m when=2026-05-01 why=x", "'d2' is one word too many, expected a field as by=NAME.")]
    [TestCase("remove \"d1", "the quotation mark of '\"d1' is not closed.")]
    [TestCase("remove \"d\\q1\"", "'\\q' is no escape, expected one of \\\" \\\\ \\n \\r \\t \\u1234.")]
    [TestCase(
        "# entitygraph judgements 2",
        "the judgements are of format 2, expected 1: a newer version of entitygraph wrote them."
    )]
    public void Parse_LineNotWellFormed_IsRefusedWithItsNumber(string line, string message)
    {
        Assert.That(
            () => JudgementSet.Parse($"# note\n\n{line}\n", "j.txt"),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo($"j.txt(3): {message}")
        );
    }

    [Test]
    public void Parse_ForbidAgainstAChainOfMerges_NamesAllLines()
    {
        var text = $"""
            merge d1#0-4 "Anna" d2#0-4 "Anna"{Signed}
            merge d2#0-4 "Anna" d3#0-4 "Anna"{Signed}
            forbid d1#0-4 "Anna" d3#0-4 "Anna"{Signed}
            """;

        Assert.That(
            () => JudgementSet.Parse(text, "j.txt"),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.EqualTo(
                    "j.txt(3): forbid keeps d1#0-4 \"Anna\" and d3#0-4 \"Anna\" apart, but lines 1 and 2 make them one; expected one of the two."
                )
        );
    }

    [Test]
    public void Parse_MergeAfterSplit_NamesBothLines()
    {
        var text = $"""
            split d1#0-4 "Anna" from d2#0-4 "Anna"{Signed}
            merge d1#0-4 "Anna" d2#0-4 "Anna"{Signed}
            """;

        Assert.That(
            () => JudgementSet.Parse(text, "j.txt"),
            Throws
                .TypeOf<DataFormatException>()
                .With.Message.EqualTo(
                    "j.txt(2): line 2 makes d1#0-4 \"Anna\" and d2#0-4 \"Anna\" one, but line 1 keeps them apart; expected one of the two."
                )
        );
    }

    [TestCase(
        "rename d1#0-4 \"Anna\" to \"Anna K.\"",
        "rename d2#0-4 \"Anna\" to \"Anna Kovač\"",
        "renames d2#0-4 \"Anna\" to 'Anna Kovač', but line 2 to 'Anna K.'; expected one of the two."
    )]
    [TestCase(
        "retype d1#0-4 \"Anna\" to person",
        "retype d2#0-4 \"Anna\" to other",
        "retypes d2#0-4 \"Anna\" to 'other', but line 2 to 'person'; expected one of the two."
    )]
    [TestCase(
        "set-speaker d1#9-13 \"said\" to nobody",
        "set-speaker d1#9-13 \"said\" to d1#0-4 \"Anna\"",
        "gives the words of d1#9-13 \"said\" to 'd1#0-4 \"Anna\"', but line 2 to 'nobody'; expected one of the two."
    )]
    public void Parse_TwoValuesForOneEntity_NamesBothLines(string first, string second, string message)
    {
        var text = $"merge d1#0-4 \"Anna\" d2#0-4 \"Anna\"{Signed}\n{first}{Signed}\n{second}{Signed}\n";

        Assert.That(
            () => JudgementSet.Parse(text, "j.txt"),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo($"j.txt(3): {message}")
        );
    }

    [Test]
    public void Parse_TheSameJudgementTwice_IsNoContradiction()
    {
        var line = $"rename d1#0-4 \"Anna\" to \"Anna Kovač\"{Signed}";

        Assert.That(JudgementSet.Parse($"{line}\n{line}\n", "j.txt").Judgements, Has.Length.EqualTo(2));
    }

    [TestCase("ANNA KOVAC resigned", true)]
    [TestCase("by-anna_kovač.txt", true)]
    [TestCase("Anna Kovač's house", true)]
    [TestCase("Hanna Kovač", false)]
    [TestCase("Anna and Petar Kovač", false)]
    public void Hides_NameInAText_WholeWordsWhateverTheirForm(string text, bool isHidden)
    {
        var suppressed = SuppressedNames.Of(["Anna Kovač"], "00112233445566778899aabbccddeeff");
        var set = JudgementSet.Of([new Judgement(JudgementVerb.Suppress) { Suppressed = suppressed }]);

        Assert.That(set.Hides(text), Is.EqualTo(isHidden));
    }
}
