using EntityGraph.Evaluation;

namespace EntityGraph.Cli;

/// <summary>Relations that are learned.</summary>
internal sealed partial class EvaluationText
{
    public void DocumentRelations(string path, DocumentRelationReport report)
    {
        output.WriteLine($"relations across sentences, {path}, {report.Documents} documents, five folds by document");
        output.WriteLine("                     P      R     F1   labels");
        Shares("all labels", report.All);
        Shares("with evidence", report.Evidence);
        Shares("invented names", report.Invented);
        Shares("  with evidence", report.InventedEvidence);
        Shares("end to end", report.Found);
        output.WriteLine(
            "gold mentions and entities but end to end; with evidence: recall over the labels that have "
                + "evidence, precision by all labels; invented names: of the same kinds, countries among them"
        );
        output.WriteLine();
    }

    public void Conll04(string path, (RelationShares Found, RelationShares Given, RelationShares Entities) scores)
    {
        output.WriteLine($"relations of sentences, {path}, both spans, both types and the label right");
        output.WriteLine("                     P      R     F1   labels");
        Shares("end to end", scores.Found);
        Shares("gold entities", scores.Given);
        Shares("entities alone", scores.Entities);
        output.WriteLine();
    }

    private void Shares(string name, RelationShares shares) =>
        output.WriteLine(
            Invariant(
                $"{name, -16} {shares.Precision * Percent, 5:F1}  {shares.Recall * Percent, 5:F1}  {shares.F1 * Percent, 5:F1}  {shares.Asked, 7}"
            )
        );
}
