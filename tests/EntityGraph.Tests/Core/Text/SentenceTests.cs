using System.Collections.Immutable;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Text;

[TestFixture]
public sealed class SentenceTests
{
    [TestCase("He left. She stayed.", "He·left·.\nShe·stayed·.")]
    [TestCase("“We won.” The crowd left.", "“·We·won·.·”\nThe·crowd·left·.")]
    [TestCase("\"We won.\" The crowd left. 'Go.' He went.", "\"·We·won·.·\"\nThe·crowd·left·.\n'·Go·.·'\nHe·went·.")]
    [TestCase(
        "(He left.) She stayed [2]. So. [3] It ends.",
        "(·He·left·.·)\nShe·stayed·[·2·]·.\nSo·.·[·3·]\nIt·ends·."
    )]
    [TestCase("He said so. ''We won. '' ''They lost.''", "He·said·so·.\n''·We·won·.·''\n''·They·lost·.·''")]
    [TestCase("\"Why now?\" Anna Brandt asked.", "\"·Why·now·?·\"·Anna·Brandt·asked·.")]
    [TestCase("\"Why now?\" The room fell silent.", "\"·Why·now·?·\"\nThe·room·fell·silent·.")]
    [TestCase("He said ... nothing. ... Then he left!!! Why?", "He·said·...·nothing·.·...\nThen·he·left·!!!\nWhy·?")]
    public void Tokenize_FullStop_EndsTheSentenceWithWhatCloses(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase("The firm is Acme Inc. The rest is not.", "The·firm·is·Acme·Inc.\nThe·rest·is·not·.")]
    [TestCase("He left the U.S. In May he was back.", "He·left·the·U.S.\nIn·May·he·was·back·.")]
    [TestCase("The U.S. Army and Acme Corp. Chief Lund met.", "The·U.S.·Army·and·Acme·Corp.·Chief·Lund·met·.")]
    [TestCase("Sen. Lund vs. Gov. Marlow, i.e. Friday", "Sen.·Lund·vs.·Gov.·Marlow·,·i.e.·Friday")]
    [TestCase("SALEM, Ore. — The talks began.", "SALEM·,·Ore.·—·The·talks·began·.")]
    [TestCase("Sen. Lund (R-Ore.) spoke.", "Sen.·Lund·(·R·-·Ore.·)·spoke·.")]
    [TestCase("It was Plan B. The other failed.", "It·was·Plan·B·.\nThe·other·failed·.")]
    [TestCase("MOSCOW, Aug. 21 (TASS) — The talks began.", "MOSCOW·,·Aug.·21·(·TASS·)·—·The·talks·began·.")]
    public void Tokenize_Abbreviation_EndsOnlyBeforeAnOpeningWord(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [TestCase("Storm hits coast\n\nIt rained.", "Storm·hits·coast\nIt·rained·.")]
    [TestCase("Storm hits coast\r\n\r\nIt rained\r\nall day.", "Storm·hits·coast\nIt·rained·all·day·.")]
    [TestCase(
        "The minister said on Monday that the\ntalks would go on.",
        "The·minister·said·on·Monday·that·the·talks·would·go·on·."
    )]
    [TestCase(
        "The minister met the new president\nAngela Hartvik in Bergen on Monday\nand left.",
        "The·minister·met·the·new·president·Angela·Hartvik·in·Bergen·on·Monday·and·left·."
    )]
    [TestCase(
        "Storm hits coast\nThe rain fell all day on the whole of the coast.",
        "Storm·hits·coast\nThe·rain·fell·all·day·on·the·whole·of·the·coast·."
    )]
    [TestCase("To do:\n- Call Anna\n- Write to Per", "To·do·:\n-·Call·Anna\n-·Write·to·Per")]
    public void Tokenize_LineBreak_EndsASentenceUnlessTheLineWasWrapped(string text, string expected) =>
        Assert.That(Cut.Of(text), Is.EqualTo(expected));

    [Test]
    public void Tokenize_BlankLines_CountParagraphs()
    {
        var tokenized = new Tokenizer().Tokenize(new Document("\n\nOne. Two.\n\n\nThree.\nFour.\n"));

        Assert.That(tokenized.Sentences.Select(sentence => sentence.Paragraph), Is.EqualTo(new[] { 0, 0, 1, 1 }));
    }

    [Test]
    public void Tokenize_LongLinesWithoutBlankOnes_AreParagraphs()
    {
        var line = string.Concat(Enumerable.Repeat("The council met again in the old town hall. ", 4)).TrimEnd();

        var tokenized = new Tokenizer().Tokenize(new Document($"{line}\n{line}"));

        Assert.That(
            tokenized.Sentences.Select(sentence => sentence.Paragraph),
            Is.EqualTo(new[] { 0, 0, 0, 0, 1, 1, 1, 1 })
        );
    }

    [Test]
    public void Tokenize_Zones_BoundSentencesAndParagraphs()
    {
        var document = new Document("Storm hits coast BERGEN It rained.")
        {
            Zones = [new Zone(ZoneKind.Title, new TextSpan(0, 16)), new Zone(ZoneKind.Dateline, new TextSpan(17, 23))],
        };

        var tokenized = new Tokenizer().Tokenize(document);

        Assert.That(
            tokenized.Sentences.Select(sentence =>
                $"{sentence.Zone} {sentence.Paragraph} {tokenized.Slice(sentence.Span)}"
            ),
            Is.EqualTo(new[] { "Title 0 Storm hits coast", "Dateline 1 BERGEN", "Body 2 It rained." })
        );
    }

    [Test]
    public void Build_GivenTokens_KeepsThemAndTheirSentences()
    {
        ImmutableArray<IReadOnlyList<string>> sentences =
        [
            ["U.N.-backed", "talks"],
            ["It", "ended", "."],
        ];

        var tokenized = PretokenizedText.Build(sentences, "given");

        Assert.That(tokenized.Text, Is.EqualTo("U.N.-backed talks\nIt ended ."));
        Assert.That(Cut.Dump(tokenized), Is.EqualTo("U.N.-backed·talks\nIt·ended·."));
    }

    [Test]
    public void Build_EmptySentence_IsRefused()
    {
        IReadOnlyList<IReadOnlyList<string>> sentences =
        [
            [],
        ];

        Assert.That(() => PretokenizedText.Build(sentences), Throws.ArgumentException);
    }
}
