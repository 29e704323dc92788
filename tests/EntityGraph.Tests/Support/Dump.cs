using System.Globalization;
using System.Text;

namespace EntityGraph.Tests.Support;

/// <summary>Prints what stages return as lines, so that a failing test shows a readable difference.</summary>
public static class Dump
{
    /// <summary>One line an evidence: the relation's id, the shown characters and what is not the default.</summary>
    public static string Relations(ResolvedDocument document, IEnumerable<Relation> relations)
    {
        var text = new StringBuilder();
        foreach (var relation in relations)
        {
            foreach (var evidence in relation.Evidence)
            {
                text.Append(relation.Id).Append(" | ").Append(document.Tokenized.Slice(evidence.Span));
                text.Append(Marks(evidence)).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>
    /// Stated relations in short: predicate and target's slug, with what is not an asserted current role in brackets.
    /// </summary>
    public static string Stated(IEnumerable<Relation> relations) =>
        string.Join(
            "; ",
            relations.Select(relation =>
            {
                var target = relation.Target.Value[
                    (relation.Target.Value.IndexOf('/', StringComparison.Ordinal) + 1)..
                ];
                var evidence = relation.Evidence.Single();
                var marks = Marks(evidence)
                    .Replace(" | ", "", StringComparison.Ordinal)
                    .Replace(",", "", StringComparison.Ordinal);
                return marks is "" or "current"
                    ? $"{relation.Predicate} {target}"
                    : $"{relation.Predicate} {target} ({marks})";
            })
        );

    private static string Marks(Evidence evidence)
    {
        var marks = new List<string>();
        if (evidence.Status != RelationStatus.None)
        {
            marks.Add(SnakeCase.Of(evidence.Status));
        }

        if (evidence.Modality != Modality.Asserted)
        {
            marks.Add(SnakeCase.Of(evidence.Modality));
        }

        if (evidence.Negated)
        {
            marks.Add("negated");
        }

        if (evidence.ClaimedBy is { } claimant)
        {
            marks.Add($"claimed by {claimant}");
        }

        if (evidence.ClaimedByUnknown)
        {
            marks.Add("claimed");
        }

        if (evidence.CueSentence is { } sentence)
        {
            marks.Add(sentence.ToString("'cue sentence '0", CultureInfo.InvariantCulture));
        }

        return marks.Count == 0 ? "" : " | " + string.Join(", ", marks);
    }
}
