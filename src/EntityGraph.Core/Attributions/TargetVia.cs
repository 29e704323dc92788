namespace EntityGraph;

/// <summary>How a content refers to whom it mentions.</summary>
public enum TargetVia
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By an adjective or people's name.</summary>
    Demonym,

    /// <summary>By a resolved third-person pronoun.</summary>
    Pronoun,

    /// <summary>By an office that stands for its country or organisation.</summary>
    Office,

    /// <summary>As the object of the cue, outside the content (accused, praised, urged …).</summary>
    CueObject,
}
