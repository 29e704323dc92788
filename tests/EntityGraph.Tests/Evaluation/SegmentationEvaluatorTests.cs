using EntityGraph.Evaluation;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class SegmentationEvaluatorTests
{
    private static string Line(int id, string form, bool spaceAfter = true) =>
        $"{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(spaceAfter ? "_" : "SpaceAfter=No")}\n";

    [Test]
    public void Evaluate_PrefixBeforeACapital_IsForgivenByTheMapOnly()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(
            path,
            "# newdoc\n"
                + Line(1, "The")
                + Line(2, "pro-Oslo")
                + Line(3, "camp")
                + Line(4, "won", false)
                + Line(5, ".")
                + "\n"
                + Line(1, "It")
                + Line(2, "rained", false)
                + Line(3, ".")
                + "\n"
        );

        var report = SegmentationEvaluator.Evaluate(path);

        File.Delete(path);
        Assert.That(report.TokensAsGiven, Is.EqualTo(new MatchCount(7, 3, 1)));
        Assert.That(report.Tokens, Is.EqualTo(new MatchCount(10, 0, 0)));
        Assert.That(report.Sentences, Is.EqualTo(new MatchCount(2, 0, 0)));
    }
}
