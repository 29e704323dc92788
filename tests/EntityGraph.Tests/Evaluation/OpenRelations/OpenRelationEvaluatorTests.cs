using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class OpenRelationEvaluatorTests
{
    private static readonly CarbSentence s_gold = new(
        "Ines Lind sold old boats to Per Moe .",
        [new CarbRelation("sold", ["Ines Lind", "old boats", "to Per Moe"]), new CarbRelation("are", ["boats", "old"])]
    );

    [Test]
    public void Report_EqualRelation_HasFullPrecisionAndHalfTheRecall()
    {
        var report = Score(new OpenRelation(0, "sold", ["Ines Lind", "old boats", "to Per Moe"], 0.9));

        Assert.That((report.Precision, report.Recall, report.Found), Is.EqualTo((1.0, 0.5, 1)));
    }

    [Test]
    public void Report_OneWordMore_CostsPrecisionOnly()
    {
        var report = Score(new OpenRelation(0, "sold", ["old Ines Lind", "old boats to Per Moe"], 0.9));

        Assert.That((report.Precision, report.Recall), Is.EqualTo((8 / 9.0, 0.5)));
    }

    [Test]
    public void Report_NoWordOfTheSecondArgument_IsNoMatch()
    {
        var report = Score(new OpenRelation(0, "sold", ["Ines Lind", "it"], 0.9));

        Assert.That(report.F1, Is.Zero);
    }

    [Test]
    public void Report_WrongRelationsOfLowScore_AreCutOff()
    {
        var report = Score(
            new OpenRelation(0, "sold", ["Ines Lind", "old boats to Per Moe"], 0.9),
            new OpenRelation(0, "rained", ["Lind", "boats"], 0.2)
        );

        Assert.That((report.Precision, report.Threshold), Is.EqualTo((1.0, 0.9)));
    }

    private static OpenRelationReport Score(params OpenRelation[] found)
    {
        var evaluator = new OpenRelationEvaluator();
        evaluator.Add(s_gold, found);
        return evaluator.Report();
    }
}
