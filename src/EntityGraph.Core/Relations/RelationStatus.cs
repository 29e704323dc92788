namespace EntityGraph;

/// <summary>How a role stands at the time of the text.</summary>
public enum RelationStatus
{
    /// <summary>Not a role, or nothing said.</summary>
    None,

    /// <summary>Held now.</summary>
    Current,

    /// <summary>Held before.</summary>
    Former,

    /// <summary>Held for the time being.</summary>
    Acting,

    /// <summary>Won but not yet taken up.</summary>
    Elect,

    /// <summary>Sought.</summary>
    Candidate,

    /// <summary>Claimed by its holder and disputed.</summary>
    Claimed,

    /// <summary>Held by someone who has died.</summary>
    Late,
}
