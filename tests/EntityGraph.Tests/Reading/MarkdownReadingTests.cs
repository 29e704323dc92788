namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class MarkdownReadingTests
{
    [Test]
    public void Read_FrontMatterAndMarks_GivesThePlainText()
    {
        var document = Read(
            """
            ---
            title: "Dockers: strike is \"over\""
            date: 2024-08-21
            source: 'The Bay''s Post'
            tags: [sea, work]
            authors:
              - Mara Lindqvist
            url: https://bay.example/strike
            ---
            # Dockers: strike is "over"

            By Mara Lindqvist

            **OSLO (NTB)** — The *dockers* of [East Quay](https://quay.example "Quay") went back to
            work, `Radio One` said &amp; 3 \* 4 is 12. See snake_case_names and 2 * 3 * 4.

            ![A crane at rest](crane.jpg)

            > "We won," said <b>Ana Kovar</b>.

            - First point
            - Second point

            ---

            [quay]: https://quay.example
            """
        );

        Assert.That(
            document.Text,
            Is.EqualTo(
                """
                Dockers: strike is "over"

                By Mara Lindqvist

                OSLO (NTB) — The dockers of East Quay went back to
                work, Radio One said & 3 * 4 is 12. See snake_case_names and 2 * 3 * 4.

                A crane at rest

                "We won," said Ana Kovar.

                First point

                Second point
                """
            )
        );
        Assert.That(
            Reads.Zones(document),
            Is.EqualTo(
                """
                Title: Dockers: strike is "over"
                Byline: By Mara Lindqvist
                Dateline: OSLO (NTB) —
                Caption: A crane at rest
                """
            )
        );
        Assert.That(
            (document.Title, document.Date, document.Source, document.Url),
            Is.EqualTo(
                (
                    "Dockers: strike is \"over\"",
                    (DateOnly?)new DateOnly(2024, 8, 21),
                    "The Bay's Post",
                    "https://bay.example/strike"
                )
            )
        );
    }

    [TestCase("# Strike ends\n\nDockers went back.", "Strike ends\n\nDockers went back.")]
    [TestCase("Strike ends\n===========\n\nDockers went back.", "Strike ends\n\nDockers went back.")]
    [TestCase("---\ntitle: Strike ends\n---\nDockers went back.", "Strike ends\n\nDockers went back.")]
    [TestCase(
        "---\ntitle: Strike ends\n---\n## Background\n\nDockers went back.",
        "Strike ends\n\nBackground\n\nDockers went back."
    )]
    public void Read_TitleFromHeadingOrFrontMatter_StandsFirstOnce(string markdown, string text)
    {
        var document = Read(markdown);

        Assert.That(document.Text, Is.EqualTo(text));
        Assert.That(Reads.Zones(document), Is.EqualTo("Title: Strike ends"));
    }

    [TestCase("--- \nno end of the front matter\n\nText.", "no end of the front matter\n\nText.")]
    [TestCase(
        "```\ncode stays\n```\n\n| a | b |\n|---|---|\n| c | d |\n<!-- hidden\nstill hidden -->\nText.",
        "code stays\n\na | b\n\nc | d\n\nText."
    )]
    [TestCase("***Both** kinds* and __strong__.", "Both kinds and strong.")]
    [TestCase("In the year\n2024. Then it rained.", "In the year\n2024. Then it rained.")]
    public void Read_OddMarkdown_KeepsTheWords(string markdown, string text)
    {
        Assert.That(Read(markdown).Text, Is.EqualTo(text));
    }

    private static Document Read(string markdown)
    {
        using var folder = new TemporaryFolder();
        return Reads.All(folder.Write("a.md", markdown)).Single().Document!;
    }
}
