using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class RawSyntaxEvaluatorTests
{
    private const string Treebank = """
        # newdoc id = d1
        # text = Min-Su sings here.
        1	Min-Su	Min-Su	PROPN	_	_	2	nsubj	_	_
        2	sings	sing	VERB	_	_	0	root	_	_
        3	here	here	ADV	_	_	2	advmod	_	SpaceAfter=No
        4	.	.	PUNCT	_	_	2	punct	_	_

        """;

    [Test]
    public void Add_NameCutByTheMap_IsOneWord()
    {
        var report = Score(
            [(0, 3), (3, 4), (4, 6), (7, 12), (13, 17), (17, 18)],
            [
                new("PROPN", 3, "nsubj"),
                new("PUNCT", 0, "punct"),
                new("PROPN", 0, "flat"),
                new("VERB", -1, "root"),
                new("ADV", 3, "advmod"),
                new("PUNCT", 3, "punct"),
            ]
        );

        Assert.That(
            (report.Heads.Accuracy, report.LabelledHeads.Accuracy, report.Heads.Words),
            Is.EqualTo((1.0, 1.0, 4L))
        );
    }

    [Test]
    public void Add_WordsRunTogether_AreWrongOnBothSides()
    {
        var report = Score(
            [(0, 6), (7, 12), (13, 18)],
            [new("PROPN", 1, "nsubj"), new("VERB", -1, "root"), new("ADV", 1, "advmod")]
        );

        // Two words of three found, two of the treebank's four.
        Assert.That(report.Heads.Accuracy, Is.EqualTo(4 / 7.0).Within(1e-9));
    }

    [Test]
    public void Add_HeadThatIsCutWrongly_IsWrong()
    {
        var report = Score(
            [(0, 6), (7, 9), (9, 12), (13, 17), (17, 18)],
            [
                new("PROPN", 1, "nsubj"),
                new("VERB", -1, "root"),
                new("X", 1, "goeswith"),
                new("ADV", 1, "advmod"),
                new("PUNCT", 1, "punct"),
            ]
        );

        Assert.That(report.Heads.Count.TruePositives, Is.Zero);
    }

    private static RawSyntaxReport Score((int Start, int End)[] tokens, SyntaxWord[] words)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Treebank);
            var gold = ConlluReader.ReadWords(path).Single();
            var text = ConlluReader.ReadDocuments(path).Single();
            var found = new TokenizedDocument(
                text.Document,
                [.. tokens.Select(token => new Token(new TextSpan(token.Start, token.End)))],
                [new Sentence(new TextSpan(0, text.Text.Length), 0, tokens.Length, 0, ZoneKind.Body)]
            );
            var evaluator = new RawSyntaxEvaluator();
            evaluator.Add(gold, text, found, new SyntaxLayer([.. words]));
            return evaluator.Report();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
