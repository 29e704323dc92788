namespace EntityGraph.Evaluation;

/// <summary>
/// How well the spans of one part were found; what counts, <see cref="AttributionSpanEvaluator"/> says.
/// </summary>
/// <param name="Part">Source, cue or content.</param>
/// <param name="Hulls">Against each attribution's part from its first start to its last end.</param>
/// <param name="Interval">95 % interval of the F1 of hulls, by bootstrap over articles.</param>
/// <param name="Ranges">Against each range of a part by itself.</param>
/// <param name="Calibration">Whether scores mean what they say, against hulls.</param>
public sealed record AttributionPartReport(
    AttributionPart Part,
    MatchCount Hulls,
    ConfidenceInterval Interval,
    MatchCount Ranges,
    Calibration Calibration
);
