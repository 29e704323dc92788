namespace EntityGraph;

/// <summary>How the words are given.</summary>
public enum AttributionMode
{
    /// <summary>All of the content stands in quotation marks.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,

    /// <summary>The content is a question put by the speaker.</summary>
    Question,
}
