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
        output.WriteLine(Invariant($"95 % of F1 {report.OverallInterval.Low * Percent:F1} to {report.OverallInterval.High * Percent:F1}; she over he {report.Ratio:F3}, 95 % {report.RatioInterval.Low:F3} to {report.RatioInterval.High:F3}"));
        output.WriteLine();
    }
}
