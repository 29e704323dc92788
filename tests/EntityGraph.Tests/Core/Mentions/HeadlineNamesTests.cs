namespace EntityGraph.Tests.Core.Mentions;

[TestFixture]
public sealed class HeadlineNamesTests
{
    [TestCase("[Lawmakers Rip Anna Kovac] For Remark", "[Anna Kovac] spoke.", "Anna Kovac|Anna Kovac")]
    [TestCase("[Kovac Meets Novak] In Oslo", "[Kovac] met [Novak].", "Kovac|Novak|Kovac|Novak")]
    [TestCase("[Anna Kovac] Speaks", "[Anna Kovac] and [Kovac] spoke.", "Anna Kovac|Anna Kovac|Kovac")]
    [TestCase("[Harbour Union Strike] Ends", "[Anna Kovac] spoke.", "Harbour Union Strike|Anna Kovac")]
    [TestCase("[Kovac] Heavy to buy yard", "[Kovac Heavy Industries] grew.", "Kovac Heavy|Kovac Heavy Industries")]
    [TestCase("[Kovac] Heavier than ever", "[Kovac Heavy Industries] grew.", "Kovac|Kovac Heavy Industries")]
    [TestCase("[ANNA KOVAC WARNS] OSLO", "[Anna Kovac] spoke.", "ANNA KOVAC|Anna Kovac")]
    public void Correct_HeadlineName_IsReadByTheTextBelow(string title, string body, string expected)
    {
        var spans = new List<TextSpan>();
        var text = Unmark($"{title}\n\n{body}", spans);
        var titleEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var document = new Tokenizer().Tokenize(
            new Document(text) { Zones = [new Zone(ZoneKind.Title, new TextSpan(0, titleEnd))] }
        );

        var corrected = HeadlineNames.Correct(
            document,
            [.. spans.Select((span, id) => new Mention(id, span, MentionKind.Person, 0.9))]
        );

        Assert.That(string.Join('|', corrected.Select(mention => document.Slice(mention.Span))), Is.EqualTo(expected));
        Assert.That(corrected.Select(mention => mention.Id), Is.EqualTo(Enumerable.Range(0, corrected.Length)));
    }

    private static string Unmark(string marked, List<TextSpan> spans)
    {
        var text = new System.Text.StringBuilder();
        var start = 0;
        foreach (var character in marked)
        {
            if (character == '[')
            {
                start = text.Length;
            }
            else if (character == ']')
            {
                spans.Add(new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
