using EntityGraph.Evaluation;

namespace EntityGraph.Cli;

/// <summary>The layers that an analyser fills beside mentions.</summary>
internal sealed partial class EvaluationText
{
    public void AttributionLayer(AttributionSpanReport report)
    {
        output.WriteLine();
        output.WriteLine(
            $"attribution layer, {report.Articles} documents (hulls: first start to last end of a part; ranges: each by itself)"
        );
        output.WriteLine(
            "part       exact P      R     F1   95 % of F1       gold   ranges P      R     F1    gold   "
                + "calibration error"
        );
        foreach (var part in report.Parts)
        {
            var (hulls, ranges) = (part.Hulls, part.Ranges);
            output.WriteLine(
                Invariant(
                    $"{SnakeCase.Of(part.Part), -12} {hulls.Precision * Percent, 5:F1}  {hulls.Recall * Percent, 5:F1}  {hulls.F1 * Percent, 5:F1}   {part.Interval.Low * Percent, 5:F1} to {part.Interval.High * Percent, 5:F1}  {hulls.Gold, 6}"
                )
                    + Invariant(
                        $"      {ranges.Precision * Percent, 5:F1}  {ranges.Recall * Percent, 5:F1}  {ranges.F1 * Percent, 5:F1}  {ranges.Gold, 6}  {part.Calibration.Error * Percent, 18:F1}"
                    )
            );
        }

        output.WriteLine();
    }

    public void Syntax(SyntaxReport report)
    {
        output.WriteLine($"syntax, {report.Documents} documents, {report.Heads.Words} words as given");
        output.WriteLine("        right   95 %               calibration error");
        Figure("UPOS", report.PartsOfSpeech, report.PartOfSpeechCalibration);
        Figure("UAS", report.Heads, report.HeadCalibration);
        Figure("LAS", report.LabelledHeads, null);
        Lines(report.Confusions.Select(confusion => Invariant($"{confusion.Count, 4} × {confusion.Confusion}")));
        output.WriteLine();
    }

    public void RawSyntax(RawSyntaxReport report)
    {
        output.WriteLine(
            $"syntax of raw text, {report.Documents} documents (words aligned by characters, through the token map; F1)"
        );
        Figure("UPOS", report.PartsOfSpeech, null);
        Figure("UAS", report.Heads, null);
        Figure("LAS", report.LabelledHeads, null);
        output.WriteLine();
    }

    public void OpenRelations(OpenRelationReport report)
    {
        output.WriteLine(
            $"open relations, {report.Sentences} sentences, {report.Gold} relations (lenient matching, best F1 over scores)"
        );
        output.WriteLine("     P      R     F1   least score   found");
        output.WriteLine(
            Invariant(
                $" {report.Precision * Percent, 5:F1}  {report.Recall * Percent, 5:F1}  {report.F1 * Percent, 5:F1}   {report.Threshold, 11:F3}  {report.Found, 6}"
            )
        );
        output.WriteLine();
    }

    private void Figure(string name, SyntaxFigure figure, Calibration? calibration) =>
        output.WriteLine(
            Invariant(
                    $"{name, -6} {figure.Accuracy * Percent, 6:F1}   {figure.Interval.Low * Percent, 5:F1} to {figure.Interval.High * Percent, 5:F1}   {calibration?.Error * Percent, 18:F1}"
                )
                .TrimEnd()
        );
}
