using EntityGraph.Formats;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Formats.Annotation;

[TestFixture]
public sealed class MentionWriterTests
{
    [Test]
    public void Brat_AfterAnEmoji_CountsCodePoints()
    {
        var document = Given.Annotated("😀 [Anna Kovac|P] met [NATO|O].");

        Assert.That(
            BratWriter.Write(document),
            Is.EqualTo("T1\tPerson 2 12\tAnna Kovac\nT2\tOrganisation 17 21\tNATO\n")
        );
    }

    [Test]
    public void Html_WithMarkupInTheText_IsEscaped()
    {
        var document = Given.Annotated("<b> [Smith & Co|O] closed.");
        using var output = new StringWriter();

        MentionHtmlWriter.Write([document], output);

        Assert.That(
            output.ToString(),
            Does.Contain(
                "&lt;b&gt; <mark class=\"organisation\">Smith &amp; Co<small>organisation</small></mark> closed."
            )
        );
    }
}
