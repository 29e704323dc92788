using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class SyntaxEvaluatorTests
{
    private static readonly ConlluDocument s_gold = new(
        "d1",
        [
            Sentence(("Mira", "PROPN", 2, "nsubj"), ("sings", "VERB", 0, "root"), (".", "PUNCT", 2, "punct")),
            Sentence(("Her", "PRON", 2, "nmod:poss"), ("dog", "NOUN", 3, "nsubj"), ("barks", "VERB", 0, "root")),
        ]
    );

    private static readonly SyntaxWord[] s_right =
    [
        new("PROPN", 1, "nsubj"),
        new("VERB", -1, "root"),
        new("PUNCT", 1, "punct"),
        new("PRON", 4, "nmod:poss"),
        new("NOUN", 5, "nsubj"),
        new("VERB", -1, "root"),
    ];

    [Test]
    public void Add_Gold_ScoresOne()
    {
        var report = Report(s_right);

        Assert.That(Figures(report), Is.EqualTo((1.0, 1.0, 1.0)));
        Assert.That(report.Heads.Words, Is.EqualTo(6));
        Assert.That(report.Confusions, Is.Empty);
    }

    [Test]
    public void Add_WrongSubtype_IsRightAndOtherLabelIsWrong()
    {
        Assert.That(Figures(Report(s_right, 3, new("PRON", 4, "nmod"))), Is.EqualTo((1.0, 1.0, 1.0)));
        Assert.That(Figures(Report(s_right, 3, new("PRON", 4, "det"))), Is.EqualTo((1.0, 1.0, 5 / 6.0)));
    }

    [Test]
    public void Add_PunctuationAtAWrongHead_CountsLikeAnyWord()
    {
        Assert.That(Figures(Report(s_right, 2, new("PUNCT", 0, "punct"))), Is.EqualTo((1.0, 5 / 6.0, 5 / 6.0)));
    }

    [Test]
    public void Add_HeadInAnotherSentence_IsWrong()
    {
        Assert.That(Report(s_right, 5, new("VERB", 1, "root")).Heads.Accuracy, Is.EqualTo(5 / 6.0));
    }

    [Test]
    public void Add_WordsWithoutGold_AreLeftOut()
    {
        var evaluator = new SyntaxEvaluator();

        evaluator.Add(
            new ConlluDocument(null, [Sentence(("Oh", "_", 0, "_"))]),
            new SyntaxLayer([new("NOUN", -1, "root")])
        );

        Assert.That((evaluator.Report().Heads.Words, evaluator.Report().PartsOfSpeech.Words), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Add_OneWordTooFew_SaysSo()
    {
        Assert.That(
            () => new SyntaxEvaluator().Add(s_gold, new SyntaxLayer([.. s_right[1..]])),
            Throws.ArgumentException.With.Message.StartsWith("expected 6 words, found 5.")
        );
    }

    [Test]
    public void Report_Confusions_AreCountedMostFrequentFirst()
    {
        var found = s_right.ToArray();
        found[1] = found[1] with { PartOfSpeech = "NOUN" };
        found[5] = found[5] with { PartOfSpeech = "NOUN" };
        found[0] = found[0] with { Relation = "obj" };

        Assert.That(
            Report(found).Confusions.Select(confusion => $"{confusion.Count} {confusion.Confusion}"),
            Is.EqualTo(new[] { "2 VERB found as NOUN", "1 nsubj found as obj" })
        );
    }

    [Test]
    public void Report_Scores_AreHeldAgainstWhatIsRight()
    {
        var report = Report(s_right, 0, new("NOUN", 1, "nsubj") { PartOfSpeechScore = 0.6, HeadScore = 0.4 });

        Assert.That(report.PartOfSpeechCalibration.Error, Is.EqualTo(0.1).Within(1e-9));
        Assert.That(report.HeadCalibration.Error, Is.EqualTo(0.1).Within(1e-9));
        Assert.That(
            report.Metrics.Keys,
            Is.EqualTo(new[] { "las", "uas", "uas.calibration.error", "upos", "upos.calibration.error" })
        );
    }

    [Test]
    public void TokenizeWords_Document_KeepsWordsAndSentences()
    {
        var tokenized = s_gold.TokenizeWords();

        Assert.That(tokenized.Text, Is.EqualTo("Mira sings .\nHer dog barks"));
        Assert.That(tokenized.Sentences.Select(sentence => sentence.TokenEnd), Is.EqualTo(new[] { 3, 6 }));
    }

    private static SyntaxReport Report(SyntaxWord[] words, int changed, SyntaxWord change)
    {
        var found = words.ToArray();
        found[changed] = change;
        return Report(found);
    }

    private static SyntaxReport Report(SyntaxWord[] words)
    {
        var evaluator = new SyntaxEvaluator();
        evaluator.Add(s_gold, new SyntaxLayer([.. words]));
        return evaluator.Report();
    }

    private static (double, double, double) Figures(SyntaxReport report) =>
        (report.PartsOfSpeech.Accuracy, report.Heads.Accuracy, report.LabelledHeads.Accuracy);

    private static ConlluSentence Sentence(params (string Form, string Upos, int Head, string Relation)[] words) =>
        new(
            "",
            "",
            [.. words.Select(word => new ConlluWord(word.Form, "_", word.Upos, word.Head, word.Relation, default))]
        );
}
