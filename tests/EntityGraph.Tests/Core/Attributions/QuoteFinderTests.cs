namespace EntityGraph.Tests.Core.Attributions;

/// <summary>Marks of every style, nesting, reopening, and marks that are never closed.</summary>
[TestFixture]
public sealed class QuoteFinderTests
{
    [TestCase("He said “we go” now.", "“we go”")]
    [TestCase("He said \"we go\" now.", "\"we go\"")]
    [TestCase("He said ''we go'' now.", "''we go''")]
    [TestCase("He said 'we won't go,' now.", "'we won't go,'")]
    [TestCase("He said ‘we won’t go,’ now.", "‘we won’t go,’")]
    [TestCase("“He said ‘no’ to “all” of it,” she said.", "“He said ‘no’ to “all” of it,”")]
    [TestCase("The traders' guild won't say 'em.", "")]
    [TestCase("A 6\" nail and a 7\" one.", "")]
    [TestCase("“One,” he said. “Two.”", "“One,”|“Two.”")]
    [TestCase("He spoke of “one and went on. Then came noon.", "“one and went on.")]
    [TestCase("“One. Two.\n\nThree.", "“One. Two.")]
    [TestCase("“One.\n\n“Two.”\n\nThree.", "“One.|“Two.”")]
    public void Find_Marks_GivesTheOutermostStretches(string text, string expected)
    {
        var tokenized = new Tokenizer().Tokenize(new Document(text));

        var quotes = QuoteFinder.Find(tokenized);

        Assert.That(string.Join('|', quotes.Select(quote => tokenized.Slice(quote.Span))), Is.EqualTo(expected));
    }

    [Test]
    public void Find_MarkOpensAgainInTheNextParagraph_IsMarked()
    {
        var quotes = QuoteFinder.Find(new Tokenizer().Tokenize(new Document("“One.\n\n“Two.”\n\n“Three.”")));

        Assert.That(quotes.Select(quote => quote.Reopens), Is.EqualTo([false, true, false]));
    }
}
