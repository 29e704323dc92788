namespace EntityGraph;

/// <summary>
/// What a stretch of an article is. Mentions are tagged in all; relations come from title and body by default.
/// </summary>
public enum ZoneKind
{
    /// <summary>Running text; also every stretch that no zone covers.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>Who wrote it ("By A. Writer").</summary>
    Byline,

    /// <summary>Place, date and agency before the first sentence ("MOSCOW, Aug. 21 (TASS) —").</summary>
    Dateline,

    /// <summary>Text under a picture.</summary>
    Caption,

    /// <summary>Related links, "Reporting by", subscription notices.</summary>
    Boilerplate,
}
