using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class ZoneDetectorTests
{
    [Test]
    public void Detect_WholeArticle_FindsEveryZone()
    {
        const string Text = """
            Harbour strike ends after ten days

            By Mara Lindqvist and Tom Obi, Bay Wire

            August 21, 2024

            PORT MERIDIAN, Aug. 21 (Bay Wire) — Dockers went back to work on Wednesday.

            Photo: Cranes at the east quay. Jo Faber/Bay Wire

            "We got what we asked for," said union head Ana Kovar.

            Read more:
            Dockers vote on pay
            Ministry warns of shortages

            (Reporting by Mara Lindqvist; Editing by Sam Poole)

            © 2024 Bay Wire. All rights reserved.
            """;

        var detected = ZoneDetector.Detect(Text);

        Assert.That(
            Reads.Zones(Text, detected.Zones),
            Is.EqualTo(
                """
                Title: Harbour strike ends after ten days
                Byline: By Mara Lindqvist and Tom Obi, Bay Wire
                Dateline: August 21, 2024
                Dateline: PORT MERIDIAN, Aug. 21 (Bay Wire) —
                Caption: Photo: Cranes at the east quay. Jo Faber/Bay Wire
                Boilerplate: Read more:
                Boilerplate: Dockers vote on pay
                Boilerplate: Ministry warns of shortages
                Boilerplate: (Reporting by Mara Lindqvist; Editing by Sam Poole)
                Boilerplate: © 2024 Bay Wire. All rights reserved.
                """
            )
        );
        Assert.That(
            (detected.Title, detected.Date),
            Is.EqualTo(("Harbour strike ends after ten days", (DateOnly?)new DateOnly(2024, 8, 21)))
        );
    }

    [TestCase("MOSCOW, Aug. 21 (TASS) — The", "MOSCOW, Aug. 21 (TASS) —", "TASS")]
    [TestCase("MOSCOW, August 21. /TASS/. The", "MOSCOW, August 21. /TASS/.", "TASS")]
    [TestCase("PARIS (Reuters) - The", "PARIS (Reuters) -", "Reuters")]
    [TestCase("Paris (Reuters) - The", "Paris (Reuters) -", "Reuters")]
    [TestCase("BEIJING/MOSCOW, Aug 21 (Xinhua) -- The", "BEIJING/MOSCOW, Aug 21 (Xinhua) --", "Xinhua")]
    [TestCase("WASHINGTON, D.C. (AP) — The", "WASHINGTON, D.C. (AP) —", "AP")]
    [TestCase("KYIV, Ukraine (AP) — “We", "KYIV, Ukraine (AP) —", "AP")]
    [TestCase("London, 21 August 2024 (AFP) - The", "London, 21 August 2024 (AFP) -", "AFP")]
    [TestCase("RIO DE JANEIRO — The", "RIO DE JANEIRO —", null)]
    [TestCase("SÃO PAULO, Sept 3 - The", "SÃO PAULO, Sept 3 -", null)]
    [TestCase("ST. PETERSBURG, Fla. -- The", "ST. PETERSBURG, Fla. --", null)]
    [TestCase("N'DJAMENA, May 2 — The", "N'DJAMENA, May 2 —", null)]
    [TestCase("(Bloomberg) -- The", "(Bloomberg) --", "Bloomberg")]
    public void Detect_Dateline_IsFoundWithItsAgency(string beginning, string dateline, string? agency)
    {
        var text = beginning + " council met on Monday.";

        var detected = ZoneDetector.Detect(text);

        Assert.That(Reads.Zones(text, detected.Zones), Is.EqualTo("Dateline: " + dateline));
        Assert.That(detected.Agency, Is.EqualTo(agency));
    }

    [TestCase("NATO — The alliance met on Monday.")]
    [TestCase("BREAKING — The alliance met on Monday.")]
    [TestCase("Paris - The city that never was.")]
    [TestCase("Paris (France) - The city was quiet.")]
    [TestCase("The minister (65) - A man of few words - left.")]
    [TestCase("CHINA - which had agreed - said no.")]
    [TestCase("IBM — Shares fell.")]
    public void Detect_NoDateline_IsBody(string text)
    {
        Assert.That(ZoneDetector.Detect(text).Zones, Is.Empty);
    }

    [Test]
    public void Detect_DatelineWithoutAYear_GuessesNone()
    {
        Assert.That(ZoneDetector.Detect("OSLO, Aug. 21 (NTB) — The king spoke.").Date, Is.Null);
        Assert.That(
            ZoneDetector.Detect("OSLO, Aug. 21, 2024 (NTB) — The king spoke.").Date,
            Is.EqualTo(new DateOnly(2024, 8, 21))
        );
    }

    [TestCase("By Mara Lindqvist")]
    [TestCase("BY MARA LINDQVIST")]
    [TestCase("By Mara Lindqvist and Tom Obi, Reuters")]
    [TestCase("By Mara Lindqvist in Oslo")]
    [TestCase("By Ludwig van der Berg, Diplomatic correspondent")]
    [TestCase("Written by Tom Obi Jr.")]
    public void Detect_Byline_IsFound(string line)
    {
        var text = line + "\n\nThe talks went on.";

        Assert.That(Reads.Zones(text, ZoneDetector.Detect(text).Zones), Is.EqualTo("Byline: " + line));
    }

    [TestCase("By Monday the town had no water left")]
    [TestCase("By then it was late.")]
    [TestCase("By Tuesday evening Mayor Anna Kovar had seen enough.")]
    public void Detect_SentenceThatBeginsWithBy_IsNoByline(string line)
    {
        var text = "A first paragraph.\n\n" + line + "\n\nThe talks went on.";

        Assert.That(ZoneDetector.Detect(text).Zones, Is.Empty);
    }

    [TestCase("Harbour strike ends", true)]
    [TestCase("Is the strike over?", true)]
    [TestCase("Strike over, says union of the U.S.", true)]
    [TestCase("Harbour Strike Ends After Ten Long Days.", true)]
    [TestCase("The strike in the harbour has ended.", false)]
    [TestCase("World", false)]
    [TestCase("and so the strike ended", false)]
    public void Detect_FirstLineBeforeABlankOne_IsTitleWhereItReadsLikeAHeadline(string line, bool isTitle)
    {
        var detected = ZoneDetector.Detect(line + "\n\nDockers went back to work on Wednesday.");

        Assert.That(detected.Title, Is.EqualTo(isTitle ? line : null));
    }

    [Test]
    public void Detect_WrappedFirstParagraph_IsNoTitle()
    {
        Assert.That(
            ZoneDetector
                .Detect("The dockers of the east quay went back\nto work on Wednesday.\n\nThe talks went on.")
                .Zones,
            Is.Empty
        );
    }

    [TestCase("FILE PHOTO: A crane at the quay.")]
    [TestCase("FILE - A crane at the quay, Aug. 2, 2023.")]
    [TestCase("Image source: Bay Wire")]
    [TestCase("A crane stands idle. (AP Photo/Jo Faber)")]
    [TestCase("A crane stands idle. REUTERS/Jo Faber")]
    [TestCase("A crane stands idle. Jo Faber/Getty Images")]
    [TestCase("A crane stands idle. (Photo by Jo Faber)")]
    public void Detect_Caption_IsFound(string line) => AssertSecondParagraph(line, "Caption");

    [TestCase("Reporting by Mara Lindqvist; Editing by Sam Poole")]
    [TestCase("(Additional reporting by Tom Obi in Oslo; writing by Sam Poole)")]
    [TestCase("Sign up for our morning newsletter.")]
    [TestCase("Follow us on Twitter")]
    [TestCase("Related stories:")]
    [TestCase("Also read: Dockers vote on pay")]
    [TestCase("Copyright © 2024 Bay Wire")]
    [TestCase("All rights reserved.")]
    [TestCase("Tom Obi in Oslo contributed to this report.")]
    [TestCase("This article was originally published by Bay Wire.")]
    [TestCase("desk@baywire.example")]
    public void Detect_Boilerplate_IsFound(string line) => AssertSecondParagraph(line, "Boilerplate");

    [TestCase("Photographers stood at the quay.")]
    [TestCase("\"Follow us on the road to peace,\" he said.")]
    [TestCase("Related companies in the east lost money, the bank said.")]
    [TestCase("Share prices fell in Oslo.")]
    [TestCase("More from the north came on Monday, when the ice broke.")]
    [TestCase("Editing the law by decree was an error, she said.")]
    [TestCase("Comments by the minister angered the union.")]
    [TestCase("Support our troops, he told the crowd.")]
    public void Detect_SentenceThatBeginsAlike_IsBody(string line)
    {
        var text = "The talks went on.\n\n" + line + "\n\nThe end came late.";

        Assert.That(ZoneDetector.Detect(text).Zones, Is.Empty);
    }

    [Test]
    public void Detect_CreditsAtTheEndOfTheLastParagraph_AreCutOff()
    {
        const string Text = "The talks went on. The end came late. (Reporting by Tom Obi; Editing by Sam Poole)";

        var zones = ZoneDetector.Detect(Text).Zones;

        Assert.That(Reads.Zones(Text, zones), Is.EqualTo("Boilerplate: (Reporting by Tom Obi; Editing by Sam Poole)"));
    }

    [Test]
    public void Detect_CarriageReturns_ChangeNothing()
    {
        const string Text = "Harbour strike ends\r\n\r\nOSLO (NTB) — Dockers went back.\r\nThey were glad.\r\n";

        var zones = ZoneDetector.Detect(Text).Zones;

        Assert.That(Reads.Zones(Text, zones), Is.EqualTo("Title: Harbour strike ends\nDateline: OSLO (NTB) —"));
    }

    private static void AssertSecondParagraph(string line, string kind)
    {
        var text = "The talks went on.\n\n" + line + "\n\nThe end came late.";

        Assert.That(Reads.Zones(text, ZoneDetector.Detect(text).Zones), Is.EqualTo(kind + ": " + line));
    }
}
