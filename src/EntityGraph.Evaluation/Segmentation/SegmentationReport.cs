namespace EntityGraph.Evaluation;

/// <summary>How well raw text was cut, against a treebank.</summary>
/// <param name="Path">The treebank file.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="TokensAsGiven">Exact token spans against the treebank's own cut.</param>
/// <param name="Tokens">The same after <see cref="SegmentationMap"/>.</param>
/// <param name="Sentences">Exact sentence spans; the map does not touch them.</param>
public sealed record SegmentationReport(
    string Path,
    int Documents,
    MatchCount TokensAsGiven,
    MatchCount Tokens,
    MatchCount Sentences
);
