using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Text;

[TestFixture]
public sealed class TokenizerTests
{
    [TestCase("Gen. Ortega met Dr. Lindqvist.", "Gen.·Ortega·met·Dr.·Lindqvist·.")]
    [TestCase(
        "J. Smith of the U.S. Senate left at 5 a.m. on Monday.",
        "J.·Smith·of·the·U.S.·Senate·left·at·5·a.m.·on·Monday·."
    )]
    [TestCase("J.K. Marlow and J.Marlow", "J.K.·Marlow·and·J.·Marlow")]
    [TestCase("GEN. ORTEGA SPEAKS", "GEN.·ORTEGA·SPEAKS")]
    [TestCase("Room No. 5, not no. The end", "Room·No.·5·,·not·no·.\nThe·end")]
    [TestCase("on Mar. 3 and Sept. 4 in Salem, Ore.", "on·Mar.·3·and·Sept.·4·in·Salem·,·Ore.")]
    public void Tokenize_Abbreviation_KeepsItsFullStop(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase("It paid $5 and €1,234.5 or US$3 or £2.", "It·paid·$·5·and·€·1,234.5·or·US$·3·or·£·2·.")]
    [TestCase("Growth of 3.5% by 10:30.", "Growth·of·3.5·%·by·10:30·.")]
    [TestCase("a 3-2 win, 5km away at 5pm", "a·3·-·2·win·,·5·km·away·at·5·pm")]
    [TestCase("Call 202-555-0143 by 2031-08-21 (.5 or 1/2)", "Call·202-555-0143·by·2031-08-21·(·.5·or·1/2·)")]
    [TestCase("12,34 or 1,000,000 and the 21st", "12·,·34·or·1,000,000·and·the·21st")]
    public void Tokenize_Number_KeepsItWhole(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase("The China-Russia talks", "The·China·-·Russia·talks")]
    [TestCase("a pro-EU, re-elected leader", "a·pro·-·EU·,·re-elected·leader")]
    [TestCase("British-based U.N.-backed e-mail", "British·-·based·U.N.·-·backed·e-mail")]
    [TestCase("Jean-Pierre Lund -- here", "Jean·-·Pierre·Lund·--·here")]
    public void Tokenize_Hyphen_CutsNamesApart(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase("O'Brien's car isn't Jane’s.", "O'Brien·'s·car·is·n't·Jane·’s·.")]
    [TestCase("They cannot win; we’ll see", "They·can·not·win·;·we·’ll·see")]
    [TestCase("the workers' votes of the '90s and 1980's", "the·workers·'·votes·of·the·'90s·and·1980's")]
    [TestCase("'Stop,' he said, 'now.'", "'·Stop·,·'·he·said·,·'·now·.·'")]
    [TestCase("CAN'T and Côte d'Or", "CA·N'T·and·Côte·d'Or")]
    public void Tokenize_Apostrophe_CutsClitics(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase(
        "See https://example.org/a?b=1, or ask ann@example.org.",
        "See·https://example.org/a?b=1·,·or·ask·ann@example.org·."
    )]
    [TestCase("(www.example.org/x_(y)) in report.pdf", "(·www.example.org/x_(y)·)·in·report.pdf")]
    [TestCase("@anna likes #Lisbon and #5", "@anna·likes·#Lisbon·and·#·5")]
    [TestCase("AT&T sees Node.js :-)", "AT&T·sees·Node.js·:-)")]
    public void Tokenize_Address_KeepsItWhole(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase("Lagos, \"the\" city: (big)", "Lagos·,·\"·the·\"·city·:·(·big·)")]
    [TestCase("yes—no – maybe… or [...] not", "yes·—·no·–·maybe·…·or·[...]·not")]
    [TestCase("• good 👍🏽👩‍👧 🇫🇷!", "•·good·👍🏽·👩‍👧·🇫🇷·!")]
    [TestCase("a\u00A0b\u200Bc\tX\u0007Y", "a·b·c·X·Y")]
    public void Tokenize_Mark_IsATokenOfItsOwn(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [Test]
    public void Tokenize_LoneSurrogates_AreTokensOfTheirOwn()
    {
        var text = "up \uD83D down\uDC4D";

        var tokenized = new Tokenizer().Tokenize(new Document(text));

        Assert.That(
            tokenized.Tokens.Select(token => token.Span.ToString()),
            Is.EqualTo(new[] { "[0..2)", "[3..4)", "[5..9)", "[9..10)" })
        );
    }

    [TestCase("")]
    [TestCase(" \n\t\r\n\u0000")]
    public void Tokenize_NothingToRead_GivesNoSentence(string text)
    {
        var tokenized = new Tokenizer().Tokenize(new Document(text, "empty"));

        Assert.That(tokenized.Tokens, Is.Empty);
        Assert.That(tokenized.Sentences, Is.Empty);
    }

    [TestCase("a")]
    [TestCase("a.")]
    [TestCase("@")]
    [TestCase("a@")]
    [TestCase("'")]
    [TestCase("1-")]
    [TestCase("x\n")]
    [TestCase("?\" ")]
    [TestCase("http://")]
    [TestCase("\uD83D")]
    public void Tokenize_LongNoise_CoversEveryVisibleCharacterInOrder(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000));

        var tokenized = new Tokenizer().Tokenize(new Document(text, "noise"));

        var end = 0;
        var covered = 0;
        foreach (var token in tokenized.Tokens)
        {
            Assert.That(token.Span.Start, Is.GreaterThanOrEqualTo(end));
            end = token.Span.End;
            covered += token.Span.Length;
        }

        Assert.That(covered, Is.EqualTo(text.Count(character => !char.IsWhiteSpace(character))));
        Assert.That(tokenized.Sentences.Sum(sentence => sentence.TokenCount), Is.EqualTo(tokenized.Tokens.Length));
    }
}
