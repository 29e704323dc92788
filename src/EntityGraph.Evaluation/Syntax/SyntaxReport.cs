using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well words were parsed; what counts, <see cref="SyntaxEvaluator"/> says.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="PartsOfSpeech">Words with the right universal part of speech.</param>
/// <param name="Heads">Words with the right head: unlabelled attachment score.</param>
/// <param name="LabelledHeads">Words with the right head and the right universal label: labelled attachment
/// score.</param>
/// <param name="PartOfSpeechCalibration">Whether the scores of parts of speech mean what they say.</param>
/// <param name="HeadCalibration">Whether the scores of heads do.</param>
public sealed record SyntaxReport(
    int Documents,
    SyntaxFigure PartsOfSpeech,
    SyntaxFigure Heads,
    SyntaxFigure LabelledHeads,
    Calibration PartOfSpeechCalibration,
    Calibration HeadCalibration
)
{
    /// <summary>Wrong parts of speech, and wrong labels at right heads: most frequent first, then ordinal.</summary>
    public ImmutableArray<(string Confusion, int Count)> Confusions { get; init; } = [];

    /// <summary>
    /// The figures by name, as gates know them: <c>upos</c>, <c>uas</c>, <c>las</c>, <c>upos.calibration.error</c>,
    /// <c>uas.calibration.error</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            new Dictionary<string, double>
            {
                ["upos"] = PartsOfSpeech.Accuracy,
                ["uas"] = Heads.Accuracy,
                ["las"] = LabelledHeads.Accuracy,
                ["upos.calibration.error"] = PartOfSpeechCalibration.Error,
                ["uas.calibration.error"] = HeadCalibration.Error,
            }
        );
}
