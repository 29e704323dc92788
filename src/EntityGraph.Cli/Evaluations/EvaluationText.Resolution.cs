using EntityGraph.Evaluation;

namespace EntityGraph.Cli;

/// <summary>How mentions become entities.</summary>
internal sealed partial class EvaluationText
{
    private const int Fifths = 5;

    public void Names(string path, NameClusterReport report)
    {
        var (total, interval) = (report.Total, report.Interval);
        output.WriteLine(
            $"names of persons, organisations and places within a document, {path}, {report.Documents.Length} documents, {report.Mentions} mentions given"
        );
        output.WriteLine("                     P      R     F1");
        Clusters("B³ by rules", total.Found.BCubed);
        Clusters("B³ equal strings", total.Equal.BCubed);
        Clusters("  without adject.", total.FoundNames);
        Clusters("  equal strings", total.EqualNames);
        Clusters("links by rules", total.FoundLinks);
        Clusters("links equal", total.EqualLinks);
        output.WriteLine(
            Invariant(
                $"B³ by rules: 95 % of F1 {interval.Low * Percent:F1} to {interval.High * Percent:F1}; {report.Unresolved} mentions unresolved"
            )
        );
        output.WriteLine(
            "without adjectives of countries, which the gold joins with their country in a third of the "
                + "documents where both stand; the rules always do"
        );
        output.WriteLine(
            "links: pairs of mentions whose string differs from another of their entity or is shared by two "
                + "entities; equal strings: lower-cased exact match"
        );
        output.WriteLine(
            "rules are trained on nothing, so there are no folds; B³ F1 and links P, R by rules on each "
                + "fifth of the file, in its order:"
        );
        output.WriteLine(
            "  "
                + string.Join(
                    "   ",
                    report
                        .Parts(Fifths)
                        .Select(part =>
                            Invariant(
                                $"{part.Found.BCubed.F1 * Percent:F1} ({part.FoundLinks.Precision * Percent:F1}, {part.FoundLinks.Recall * Percent:F1})"
                            )
                        )
                )
        );
        Lines(report.Differences);
        output.WriteLine();
    }

    private void Clusters(string name, ClusterCount count) =>
        output.WriteLine(
            Invariant(
                $"{name, -17} {count.Precision * Percent, 5:F1}  {count.Recall * Percent, 5:F1}  {count.F1 * Percent, 5:F1}"
            )
        );
}
