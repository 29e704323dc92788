using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well raw text was parsed; what counts, <see cref="RawSyntaxEvaluator"/> says.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="PartsOfSpeech">Words with the right universal part of speech, as F1.</param>
/// <param name="Heads">Words with the right head, as F1.</param>
/// <param name="LabelledHeads">Words with the right head and the right universal label, as F1.</param>
public sealed record RawSyntaxReport(
    int Documents,
    SyntaxFigure PartsOfSpeech,
    SyntaxFigure Heads,
    SyntaxFigure LabelledHeads
)
{
    /// <summary>The figures by name, as gates know them: <c>raw.upos</c>, <c>raw.uas</c>, <c>raw.las</c>.</summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            new Dictionary<string, double>
            {
                ["raw.upos"] = PartsOfSpeech.Accuracy,
                ["raw.uas"] = Heads.Accuracy,
                ["raw.las"] = LabelledHeads.Accuracy,
            }
        );
}
