namespace EntityGraph;

/// <summary>
/// What kind of saying an attribution is. Only asserted speech and writing make mentions relations by default.
/// </summary>
public enum AttributionType
{
    /// <summary>Said aloud or in a statement; what commits the speaker too: promised, offered, agreed.</summary>
    Speech,

    /// <summary>Written: a report, letter, post.</summary>
    Writing,

    /// <summary>Held, thought, feared.</summary>
    Belief,

    /// <summary>Planned, wanted, refused.</summary>
    Intention,

    /// <summary>Shown, suggested, found by evidence.</summary>
    Evidential,
}
