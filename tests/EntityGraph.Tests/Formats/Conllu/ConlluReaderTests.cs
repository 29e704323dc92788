using EntityGraph.Formats;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Formats.Conllu;

[TestFixture]
public sealed class ConlluReaderTests
{
    private const string Sentence = """
        # newdoc id = d1
        # newpar
        # sent_id = s1
        # text = Anna can't wait.
        1	Anna	Anna	PROPN	_	_	4	nsubj	_	_
        2-3	can't	_	_	_	_	_	_	_	_
        2	ca	can	AUX	_	_	4	aux	_	_
        3	n't	not	PART	_	_	4	advmod	_	_
        3.1	empty	_	_	_	_	_	_	_	_
        4	wait	wait	VERB	_	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	_	_	4	punct	_	_

        """;

    [Test]
    public void ReadSentences_Contraction_PartsItsCharacters()
    {
        var sentence = ConlluReader.ReadSentences(new StringReader(Sentence), "x.conllu").Single();

        Assert.That(
            sentence.Words.Select(word => $"{word.Upos}>{word.Head} '{sentence.Text[word.Span.Start..word.Span.End]}'"),
            Is.EqualTo(new[] { "PROPN>4 'Anna'", "AUX>4 'ca'", "PART>4 'n't'", "VERB>0 'wait'", "PUNCT>4 '.'" })
        );
    }

    [Test]
    public void ReadDocuments_Paragraphs_AreJoinedWithBlankLines()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(
            path,
            Sentence
                + "\n# text = He left\n1\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
                + "# newpar\n1\tEnd\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        );

        var documents = ConlluReader.ReadDocuments(path).ToList();

        File.Delete(path);
        Assert.That(
            documents.Select(document => document.Text),
            Is.EqualTo(new[] { "Anna can't wait. He left\n\nEnd" })
        );
        Assert.That(Cut.Dump(documents[0]), Is.EqualTo("Anna·ca·n't·wait·.\nHe·left\nEnd"));
    }

    [TestCase("1\tAnna\n", "x.conllu(1): expected 10 columns parted by tabs, found 2: '1\tAnna'.")]
    [TestCase("x\tAnna\t_\t_\t_\t_\t_\t_\t_\t_\n", "x.conllu(1): expected a number, found 'x'.")]
    [TestCase(
        "# text = Per\n1\tAnna\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
        "x.conllu(3): the word 'Anna' does not follow in the sentence's text at character 0: 'Per'."
    )]
    public void ReadSentences_BadLine_NamesIt(string text, string message)
    {
        Assert.That(
            () => ConlluReader.ReadSentences(new StringReader(text), "x.conllu").ToList(),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(message)
        );
    }
}
