namespace EntityGraph.Evaluation;

/// <summary>How well attributions were found, over all articles that were added.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="ExactSource">Hulls of sources that agree to the character.</param>
/// <param name="ExactCue">Hulls of cues that agree to the character.</param>
/// <param name="ExactContent">Hulls of contents that agree to the character.</param>
/// <param name="OverlapSource">Hulls of sources that share a character.</param>
/// <param name="OverlapCue">Hulls of cues that share a character.</param>
/// <param name="OverlapContent">Hulls of contents that share a character.</param>
/// <param name="ExactLink">Pairs of source and content whose hulls both agree, one to one.</param>
/// <param name="OverlapLink">Pairs of source and content whose hulls both share a character, one to one.</param>
public sealed record AttributionReport(
    int Articles,
    AttributionScore ExactSource,
    AttributionScore ExactCue,
    AttributionScore ExactContent,
    AttributionScore OverlapSource,
    AttributionScore OverlapCue,
    AttributionScore OverlapContent,
    AttributionScore ExactLink,
    AttributionScore OverlapLink
);
