using System.Globalization;
using EntityGraph.Evaluation;

namespace EntityGraph.Cli;

/// <summary>Prints reports as tables, in percent with one place.</summary>
internal sealed partial class EvaluationText(TextWriter output, int differences)
{
    private const double Percent = 100;

    public void Mentions(MentionReport report, BaselineComparison? comparison)
    {
        output.WriteLine($"mentions, {report.Documents} documents, scheme {report.Scheme}");
        output.WriteLine(
            "kind               P      R     F1   95 % of F1      partial F1    gold"
                + (comparison is null ? "" : "   against baseline")
        );
        foreach (var label in report.Labels)
        {
            Row(label.Label, label.Strict, label.Interval, label.Partial.F1, Change(comparison, $"{label.Label}.f1"));
        }

        Row("all", report.Strict, report.Interval, report.Partial.F1, Change(comparison, "f1"));
        output.WriteLine(
            Invariant($"expected calibration error of the scores {report.Calibration.Error * Percent:F1}")
        );
        Outcomes("missed", report.Outcomes.Where(outcome => outcome.Result == MentionResult.Missed));
        Outcomes("spurious", report.Outcomes.Where(outcome => outcome.Result == MentionResult.Spurious));
        if (comparison is not null)
        {
            Outcomes("lost", comparison.Lost, Math.Max(differences, 10));
            Outcomes("gained", comparison.Gained, Math.Max(differences, 10));
        }

        output.WriteLine();
    }

    public void Relations(RelationReport report)
    {
        if (report.Documents == 0)
        {
            return;
        }

        output.WriteLine(
            $"stated relations, {report.Documents} documents (both entities and the predicate right, evidence overlapping)"
        );
        output.WriteLine("predicate                     P      R     F1    gold");
        foreach (var predicate in report.Predicates.Append(report.Total))
        {
            var count = predicate.Count;
            var name = ReferenceEquals(predicate, report.Total) ? "all" : predicate.Predicate;
            output.WriteLine(
                Invariant(
                    $"{name, -26} {count.Precision * Percent, 5:F1}  {count.Recall * Percent, 5:F1}  {count.F1 * Percent, 5:F1}  {count.Gold, 6}"
                )
            );
        }

        output.WriteLine(
            Invariant(
                $"95 % of F1 {report.Interval.Low * Percent:F1} to {report.Interval.High * Percent:F1}; of the right ones, status right {Share(report.Total.StatusRight, report.Total.Count.TruePositives)}, claim right {Share(report.Total.ClaimRight, report.Total.Count.TruePositives)}"
            )
        );
        output.WriteLine(Invariant($"calibration error of their scores {report.Calibration.Error * Percent:F1}"));
        Lines(report.Differences);
        output.WriteLine();
    }

    public void Speakers(SpeakerReport report)
    {
        if (report.Spans.Articles == 0)
        {
            return;
        }

        Spans(report.Spans);
        output.WriteLine("                     P      R     F1    gold");
        Counts("speakers", report.Speakers);
        Counts("mentions edges", report.Mentions);
        Counts("relays edges", report.Relays);
        output.WriteLine(
            Invariant(
                $"95 % of the F1 of mentions edges {report.Interval.Low * Percent:F1} to {report.Interval.High * Percent:F1}; calibration error of their scores {(report.Calibration?.Error ?? 0) * Percent:F1}"
            )
        );
        var labels = report.Labels;
        output.WriteLine(
            $"of {labels.Matched} attributions at the place of a marked one, type right {Share(labels.TypeRight, labels.Matched)}, mode right {Share(labels.ModeRight, labels.Matched)}, negation right {Share(labels.NegatedRight, labels.Matched)}"
        );
        Lines(report.Differences);
        output.WriteLine();
    }

    public void Spans(AttributionReport report)
    {
        output.WriteLine($"attributions, {report.Articles} documents");
        output.WriteLine("                 exact P      R     F1   overlap P      R     F1");
        Span("source", report.ExactSource, report.OverlapSource);
        Span("cue", report.ExactCue, report.OverlapCue);
        Span("content", report.ExactContent, report.OverlapContent);
        Span("source+content", report.ExactLink, report.OverlapLink);
    }

    public void Countries(CountryReport report)
    {
        output.WriteLine(
            Invariant(
                $"countries found: {report.AtPlaces} at places of the gold, {report.InNames} in other names, {report.Nowhere} where it has none; precision {report.Precision * Percent:F1}"
            )
        );
        Lines(report.Wrong.Select(wrong => Invariant($"{wrong.Count, 4} × {wrong.Name}")));
        output.WriteLine();
    }

    public void Segmentation(SegmentationReport report)
    {
        output.WriteLine($"segmentation, {report.Path}, {report.Documents} documents");
        output.WriteLine("                     P      R     F1    gold");
        Counts("tokens as given", report.TokensAsGiven);
        Counts("tokens mapped", report.Tokens);
        Counts("sentences", report.Sentences);
        output.WriteLine();
    }

    public void Phenomena(IEnumerable<(string Phenomenon, int Right, int Pairs)> phenomena)
    {
        output.WriteLine("phenomenon                           pairs right      of");
        foreach (var (phenomenon, right, pairs) in phenomena)
        {
            output.WriteLine(Invariant($"{phenomenon, -36} {right, 11}  {pairs, 6}"));
        }

        output.WriteLine();
    }

    public void Gates(IEnumerable<MetricCheck> checks)
    {
        foreach (var check in checks)
        {
            output.WriteLine(
                Invariant(
                    $"gate {check.Gate.Metric} at least {check.Gate.Minimum}: {check.Value:F4}, {(check.Passed ? "passed" : "missed")}"
                )
            );
        }
    }

    private void Row(string label, MatchCount count, ConfidenceInterval interval, double partial, string change) =>
        output.WriteLine(
            Invariant(
                $"{label, -14} {count.Precision * Percent, 5:F1}  {count.Recall * Percent, 5:F1}  {count.F1 * Percent, 5:F1}   {interval.Low * Percent, 5:F1} to {interval.High * Percent, 5:F1}   {partial * Percent, 10:F1}  {count.Gold, 6}{change}"
            )
        );

    private void Counts(string name, MatchCount count) =>
        output.WriteLine(
            Invariant(
                $"{name, -16} {count.Precision * Percent, 5:F1}  {count.Recall * Percent, 5:F1}  {count.F1 * Percent, 5:F1}  {count.Gold, 6}"
            )
        );

    private void Span(string name, AttributionScore exact, AttributionScore overlap) =>
        output.WriteLine(
            Invariant(
                $"{name, -18} {exact.Precision * Percent, 5:F1}  {exact.Recall * Percent, 5:F1}  {exact.F1 * Percent, 5:F1}       {overlap.Precision * Percent, 5:F1}  {overlap.Recall * Percent, 5:F1}  {overlap.F1 * Percent, 5:F1}"
            )
        );

    private void Outcomes(string title, IEnumerable<MentionOutcome> outcomes, int? most = null)
    {
        foreach (var outcome in outcomes.Take(most ?? differences))
        {
            output.WriteLine($"  {title, -9} {outcome.Key}  {outcome.Context}");
        }
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines.Take(differences))
        {
            output.WriteLine($"  {line}");
        }
    }

    private static string Change(BaselineComparison? comparison, string metric)
    {
        var change = comparison?.Changes.FirstOrDefault(item => item.Metric == metric);
        if (comparison is null || change is null)
        {
            return "";
        }

        var mark = comparison.Drops.Any(drop => drop.Metric == metric) ? "  ← beyond tolerance" : "";
        return Invariant($"   {(change.Now - change.Before) * Percent, 10:+0.0;-0.0;0.0}{mark}");
    }

    private static string Share(long part, long whole) =>
        whole == 0 ? "-" : Invariant($"{Percent * part / whole:F1} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
