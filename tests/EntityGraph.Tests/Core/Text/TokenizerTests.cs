namespace EntityGraph.Tests.Core.Text;

[TestFixture]
public sealed class TokenizerTests
{
    private static readonly Tokenizer s_tokenizer = new();

    // Tokens parted by a middle dot, sentences by line breaks.
    private static string Cut(string text)
    {
        var tokenized = s_tokenizer.Tokenize(new Document(text));
        return string.Join('\n', tokenized.Sentences.Select(sentence =>
            string.Join('·', tokenized.TokensOf(sentence).ToArray().Select(token => tokenized.Slice(token.Span)))));
    }

    [TestCase("Gen. Ortega met Dr. Lindqvist.", "Gen.·Ortega·met·Dr.·Lindqvist·.")]
    [TestCase("J. Smith of the U.S. Senate left at 5 a.m. on Monday.", "J.·Smith·of·the·U.S.·Senate·left·at·5·a.m.·on·Monday·.")]
    [TestCase("It paid $5 and €1,234.5 or US$3.", "It·paid·$·5·and·€·1,234.5·or·US$·3·.")]
    [TestCase("Growth of 3.5% by 10:30.", "Growth·of·3.5·%·by·10:30·.")]
    [TestCase("The China-Russia talks", "The·China·-·Russia·talks")]
    [TestCase("a pro-EU, re-elected leader", "a·pro·-·EU·,·re-elected·leader")]
    [TestCase("O'Brien's car isn't Jane’s.", "O'Brien·'s·car·is·n't·Jane·’s·.")]
    [TestCase("Lagos, \"the\" city: (big)", "Lagos·,·\"·the·\"·city·:·(·big·)")]
    [TestCase("They cannot win", "They·can·not·win")]
    [TestCase("See https://example.org/a?b=1, or ask ann@example.org.", "See·https://example.org/a?b=1·,·or·ask·ann@example.org·.")]
    [TestCase("@anna likes #Brexit", "@anna·likes·#Brexit")]
    public void Tokenize_OneSentence_CutsTokens(string text, string expected)
    {
        Assert.That(Cut(text), Is.EqualTo(expected));
    }

    [TestCase("He left. She stayed.", "He·left·.\nShe·stayed·.")]
    [TestCase("“We won.” The crowd left.", "“·We·won·.·”\nThe·crowd·left·.")]
    [TestCase("The firm is Acme Inc. The rest is not.", "The·firm·is·Acme·Inc.\nThe·rest·is·not·.")]
    [TestCase("Storm hits coast\n\nIt rained.", "Storm·hits·coast\nIt·rained·.")]
    [TestCase("The minister said on Monday that the\ntalks would go on.", "The·minister·said·on·Monday·that·the·talks·would·go·on·.")]
    public void Tokenize_SeveralSentences_CutsThem(string text, string expected)
    {
        Assert.That(Cut(text), Is.EqualTo(expected));
    }
}
