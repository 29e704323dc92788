namespace EntityGraph;

/// <summary>How a source stands for its speaker.</summary>
public enum SpeakerVia
{
    /// <summary>By name: the source names the speaker itself.</summary>
    None,

    /// <summary>An office, spokesperson or capital that speaks for its country or organisation.</summary>
    Office,
}
