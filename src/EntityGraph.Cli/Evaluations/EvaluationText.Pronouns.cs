using EntityGraph.Evaluation;

namespace EntityGraph.Cli;

/// <summary>What pronouns mean.</summary>
internal sealed partial class EvaluationText
{
    public void Gap(GapReport report, string ranker)
    {
        output.WriteLine($"pronouns, {report.Rows} rows of GAP, {ranker}");
        output.WriteLine("                     P      R     F1    gold");
        Counts("he, his, him", report.Masculine);
        Counts("she, her", report.Feminine);
        Counts("all", report.Overall);
        output.WriteLine(
            Invariant(
                $"95 % of F1 {report.OverallInterval.Low * Percent:F1} to {report.OverallInterval.High * Percent:F1}; she over he {report.Ratio:F3}, 95 % {report.RatioInterval.Low:F3} to {report.RatioInterval.High:F3}"
            )
        );
        output.WriteLine();
    }

    public void Coreference(CoreferenceEvaluator evaluator)
    {
        var score = evaluator.Score;
        output.WriteLine(
            $"coreference within documents, {evaluator.Documents} documents, people, organisations and places, words as given, no singletons"
        );
        output.WriteLine("                     P      R     F1");
        Cluster("MUC", score.Muc);
        Cluster("B³", score.BCubed);
        Cluster("CEAFe", score.Ceafe);
        Cluster("LEA", score.Lea);
        output.WriteLine(
            Invariant(
                $"mean of MUC, B³ and CEAFe {score.MeanF1 * Percent:F1}; mentions found P {evaluator.Mentions.Precision * Percent:F1} R {evaluator.Mentions.Recall * Percent:F1}"
            )
        );
        output.WriteLine();
    }

    private void Cluster(string name, ClusterCount count) =>
        output.WriteLine(
            Invariant(
                $"{name, -16} {count.Precision * Percent, 5:F1}  {count.Recall * Percent, 5:F1}  {count.F1 * Percent, 5:F1}"
            )
        );
}
