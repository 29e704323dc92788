using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation.Entities;

[TestFixture]
public sealed class CoreferenceEvaluatorTests
{
    [Test]
    public void Add_SingletonsAndOtherTypes_AreLeftOut()
    {
        var gold = Gold(
            (0, 1, "1", "person"),
            (2, 3, "1", "person"),
            (4, 5, "2", "place"),
            (6, 7, "3", "event"),
            (8, 9, "3", "event")
        );
        var evaluator = new CoreferenceEvaluator();

        evaluator.Add(gold, [new HashSet<(int, int)> { (0, 1), (2, 3) }, new HashSet<(int, int)> { (6, 7) }]);

        Assert.That(evaluator.Score.MeanF1, Is.EqualTo(1));
        Assert.That(evaluator.Mentions, Is.EqualTo(new MatchCount(2, 0, 0)));
    }

    [Test]
    public void Metrics_AMissedMention_LowersRecall()
    {
        var gold = Gold((0, 1, "1", "person"), (2, 3, "1", "person"), (4, 5, "1", "person"));
        var evaluator = new CoreferenceEvaluator();

        evaluator.Add(gold, [new HashSet<(int, int)> { (0, 1), (2, 3) }]);

        Assert.That(evaluator.Score.Muc.Precision, Is.EqualTo(1));
        Assert.That(evaluator.Score.Muc.Recall, Is.EqualTo(0.5));
        Assert.That(
            evaluator.Metrics().Select(pair => pair.Key),
            Is.EqualTo(new[] { "coref.conll", "coref.muc", "coref.b3", "coref.ceafe", "coref.lea" })
        );
    }

    private static CoreferenceDocument Gold(params (int Start, int End, string Chain, string Type)[] mentions) =>
        new(
            new ConlluDocument("d1", []),
            [
                .. mentions.Select(mention => new CoreferenceMention(
                    mention.Start,
                    mention.End,
                    mention.Chain,
                    mention.Type,
                    null
                )),
            ]
        );
}
