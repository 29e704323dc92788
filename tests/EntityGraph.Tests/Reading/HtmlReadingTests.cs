using System.Globalization;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class HtmlReadingTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en-GB"><head>
        <title>Harbour strike ends after ten days | The Bay Post</title>
        <meta property="og:site_name" content="The Bay Post">
        <meta name="author" content="By Mara Lindqvist">
        <link rel="canonical" href="https://bay.example/strike">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"x","datePublished":"2024-08-21T09:00:00+02:00"}]}</script>
        <script>document.write("never run")</script><style>p { color: red }</style>
        </head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <div class="cookie" style="display:none">We use cookies.</div>
        <article>
        <h1>Harbour strike ends after ten days</h1>
        <p>PORT MERIDIAN (Bay Wire) — Dockers went back to work on Wednesday after ten days, ending
           the longest strike that the&nbsp;harbour has seen, the union of harbour workers said in a statement.</p>
        <figure><img src="crane.jpg" alt="crane"><figcaption>Cranes at the east quay, <em>Tuesday</em>.</figcaption></figure>
        <p>"We got what we asked for," said union head Ana Kovar, who had called her members out over pay and
           over the length of the night shifts. She thanked the families of the workers.</p>
        <h2>What comes next</h2>
        <p>The ministry of transport said that it would publish the agreement on Friday, once both sides had
           signed it, and that the ships that wait in the bay would be served in the order of their arrival.</p>
        <p>Sign up for our morning newsletter.</p>
        </article>
        <aside>Most read: other things</aside>
        <footer>© 2024 The Bay Post</footer>
        </body></html>
        """;

    [TestCase("th-TH")]
    [TestCase("tr-TR")]
    public void Read_InAnotherCulture_GivesTheSameText(string culture)
    {
        var path = Path.Combine(Repository.Root, "data", "samples", "court-03-jordan-extradition.html");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Reads.All(path).Single().Document!.Text;
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            var text = Reads.All(path).Single().Document!.Text;

            Assert.That(text, Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Read_NewsPage_GivesArticleAndWhatThePageSays()
    {
        var document = Read(Page);

        Assert.That(
            document.Text,
            Is.EqualTo(
                """
                Harbour strike ends after ten days

                Mara Lindqvist

                PORT MERIDIAN (Bay Wire) — Dockers went back to work on Wednesday after ten days, ending the longest strike that the harbour has seen, the union of harbour workers said in a statement.

                Cranes at the east quay, Tuesday.

                "We got what we asked for," said union head Ana Kovar, who had called her members out over pay and over the length of the night shifts. She thanked the families of the workers.

                What comes next

                The ministry of transport said that it would publish the agreement on Friday, once both sides had signed it, and that the ships that wait in the bay would be served in the order of their arrival.

                Sign up for our morning newsletter.
                """.Replace("the harbour has", "the\u00A0harbour has", StringComparison.Ordinal)
            )
        );
        Assert.That(
            Reads.Zones(document),
            Is.EqualTo(
                """
                Title: Harbour strike ends after ten days
                Byline: Mara Lindqvist
                Dateline: PORT MERIDIAN (Bay Wire) —
                Caption: Cranes at the east quay, Tuesday.
                Boilerplate: Sign up for our morning newsletter.
                """
            )
        );
        Assert.That(
            (document.Title, document.Date, document.Source, document.Url, document.Language),
            Is.EqualTo(
                (
                    "Harbour strike ends after ten days",
                    (DateOnly?)new DateOnly(2024, 8, 21),
                    "The Bay Post",
                    "https://bay.example/strike",
                    "en"
                )
            )
        );
    }

    [Test]
    public void Read_PageWithoutAnArticle_FallsBackToItsBody()
    {
        var document = Read(
            "<html><body>One line<br>and two.<br><br>New "
                + "paragraph.<script>no()</script><table><tr><td>A<td>B</table></body></html>"
        );

        Assert.That(document.Text, Is.EqualTo("One line\nand two.\n\nNew paragraph.\n\nA B"));
    }

    [Test]
    public void Read_PageWithoutText_IsSkipped()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "a.html",
            "<html><head><script>app()</script></head><body><div id=root></div></body></html>"
        );

        Assert.That(Reads.All(path).Single().ToString(), Is.EqualTo(path + ": holds no text"));
    }

    [TestCase("<meta property='article:published_time' content='2024-08-21T10:00Z'>", "")]
    [TestCase("<meta itemprop='datePublished' content='2024-08-21'>", "")]
    [TestCase("<script type='application/ld+json'>[{\"datePublished\":\"2024-08-21\"}]</script>", "")]
    [TestCase("<script type='application/ld+json'>{broken</script>", "<time datetime='2024-08-21'>today</time>")]
    public void Read_Date_IsFoundInEveryPlace(string head, string body)
    {
        var document = Read($"<html><head>{head}</head><body>{body}<p>The talks went on.</p></body></html>");

        Assert.That(document.Date, Is.EqualTo(new DateOnly(2024, 8, 21)));
    }

    [Test]
    public void Read_MoreElementsThanSmartReaderTakes_KeepsThemAll()
    {
        var html =
            "<html><body>"
            + string.Concat(Enumerable.Repeat("<p>The talks <b>went</b> on.</p>", 60_000))
            + "</body></html>";

        Assert.That(Read(html).Text, Has.Length.EqualTo((60_000 * ("The talks went on.".Length + 2)) - 2));
    }

    private static Document Read(string html)
    {
        using var folder = new TemporaryFolder();
        return Reads.All(folder.Write("a.html", html)).Single().Document!;
    }
}
