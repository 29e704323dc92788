using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class LearnedRelationEvaluatorTests
{
    [Test]
    public void Evaluate_TwoFolds_TakesEachBoundFromTheOther()
    {
        DocumentRelationReading[] readings =
        [
            new(Gold(), 0, [new DocRedGuess(0, 1, "P1", 1), new DocRedGuess(1, 0, "P1", 0.2)], [], []),
            new(Gold(), 1, [new DocRedGuess(0, 1, "P1", 1), new DocRedGuess(1, 0, "P1", 0.2)], [], []),
        ];

        var report = DocumentRelationEvaluator.Evaluate(readings);

        Assert.That(report.All, Is.EqualTo(new RelationShares(2, 2, 4, 2)));
        Assert.That(report.Evidence, Is.EqualTo(new RelationShares(2, 2, 2, 2)));
        Assert.That(report.Metrics["document-relations.all.f1"], Is.EqualTo(2.0 / 3).Within(1e-9));
    }

    [Test]
    public void Evaluate_InventedNames_CountsLabelsWithEvidenceApart()
    {
        DocRedGuess[] bare = [new(0, 1, "P2", 1)];
        DocumentRelationReading[] readings =
        [
            new(Gold(), 0, [], [.. bare, new DocRedGuess(0, 1, "P1", 1)], []),
            new(Gold(), 1, [], [.. bare], []),
        ];

        var report = DocumentRelationEvaluator.Evaluate(readings);

        Assert.That(report.Invented, Is.EqualTo(new RelationShares(3, 3, 4, 3)));
        Assert.That(report.InventedEvidence, Is.EqualTo(new RelationShares(3, 3, 2, 1)));
        Assert.That(report.Metrics["document-relations.invented-evidence.f1"], Is.EqualTo(2.0 / 3).Within(1e-9));
    }

    [Test]
    public void Relations_TypeOfAnEndWrong_IsNoMatch()
    {
        var tokenized = Document();
        var gold = new Conll04Sentence(
            tokenized,
            [new Conll04Entity(0, 1, "Peop"), new Conll04Entity(2, 3, "Loc")],
            [new Conll04Relation(0, 1, "Live_In")]
        );

        var right = Conll04Evaluator.Relations(gold, gold.Entities, gold.Relations);
        var wrong = Conll04Evaluator.Relations(
            gold,
            [gold.Entities[0], new Conll04Entity(2, 3, "Org")],
            gold.Relations
        );

        Assert.That((right.Right, wrong.Right), Is.EqualTo((1, 0)));
        Assert.That(Conll04Evaluator.Entities(gold, gold.Entities).F1, Is.EqualTo(1));
    }

    private static DocRedDocument Gold() =>
        new(Document(), []) { Labels = [new DocRedLabel(0, 1, "P1", [0]), new DocRedLabel(0, 1, "P2", [])] };

    private static TokenizedDocument Document() =>
        new(
            new Document("Lund left Oslo"),
            [new Token(new TextSpan(0, 4)), new Token(new TextSpan(5, 9)), new Token(new TextSpan(10, 14))],
            [new Sentence(new TextSpan(0, 14), 0, 3, 0, ZoneKind.Body)]
        );
}
