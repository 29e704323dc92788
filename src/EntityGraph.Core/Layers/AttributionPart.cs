namespace EntityGraph;

/// <summary>The three parts of an attribution, as PolNeAR marks them.</summary>
public enum AttributionPart
{
    /// <summary>Who says it, as a full noun phrase.</summary>
    Source,

    /// <summary>The words that mark the saying.</summary>
    Cue,

    /// <summary>What is said, quotation marks included.</summary>
    Content,
}
