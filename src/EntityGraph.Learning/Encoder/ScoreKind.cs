namespace EntityGraph.Learning;

/// <summary>What a score of the encoder's heads is a score of; each is calibrated by itself.</summary>
internal enum ScoreKind
{
    /// <summary>A name: span and label.</summary>
    Name,

    /// <summary>An attribution's source.</summary>
    Source,

    /// <summary>An attribution's cue.</summary>
    Cue,

    /// <summary>An attribution's content.</summary>
    Content,

    /// <summary>A part of speech.</summary>
    PartOfSpeech,

    /// <summary>A word's head.</summary>
    Head,

    /// <summary>A dependency label.</summary>
    Relation,
}
