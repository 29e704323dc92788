namespace EntityGraph;

/// <summary>How a text puts what it says.</summary>
public enum Modality
{
    /// <summary>As a fact.</summary>
    Asserted,

    /// <summary>As something that is to happen.</summary>
    Planned,

    /// <summary>As something that may be so.</summary>
    Possible,

    /// <summary>As something that is denied.</summary>
    Denied,

    /// <summary>Under a condition.</summary>
    Conditional,
}
