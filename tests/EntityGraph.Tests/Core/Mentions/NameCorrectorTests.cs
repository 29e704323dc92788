namespace EntityGraph.Tests.Core.Mentions;

[TestFixture]
public sealed class NameCorrectorTests
{
    private const string Text = "The Harbour Post left Kenya.";

    [TestCase(NameCorrections.None, "Organisation The Harbour Post|Location Kenya")]
    [TestCase(NameCorrections.Trim, "Organisation Harbour Post|Location Kenya")]
    [TestCase(NameCorrections.Countries, "Organisation The Harbour Post|Country Kenya")]
    [TestCase(NameCorrections.All, "Organisation Harbour Post|Country Kenya")]
    public void Correct_Steps_RunsOnlyThose(NameCorrections steps, string expected)
    {
        var document = new Tokenizer().Tokenize(new Document(Text));
        var found = new[] { ("The Harbour Post", MentionKind.Organisation), ("Kenya", MentionKind.Location) }.Select(
            (name, id) => new Mention(id, SpanOf(name.Item1), name.Item2, 0.9)
        );

        var corrected = new NameCorrector(CountryGazetteer.Default, steps).Correct(document, [.. found]);

        Assert.That(
            string.Join('|', corrected.Select(mention => $"{mention.Kind} {document.Slice(mention.Span)}")),
            Is.EqualTo(expected)
        );
    }

    private static TextSpan SpanOf(string name)
    {
        var start = Text.IndexOf(name, StringComparison.Ordinal);
        return new TextSpan(start, start + name.Length);
    }
}
