namespace EntityGraph;

/// <summary>How a word that may be cut short by a full stop behaves.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation: its full stop is a token.</summary>
    None,

    /// <summary>Keeps its full stop and never ends a sentence before a capital (<c>Gen. Ortega</c>).</summary>
    BeforeName,

    /// <summary>Keeps its full stop and never ends a sentence (<c>vs.</c>, <c>e.g.</c>).</summary>
    Joining,

    /// <summary>Keeps its full stop before a number only (<c>No. 10</c>, <c>Mar. 3</c>).</summary>
    BeforeNumber,

    /// <summary>Keeps its full stop and ends a sentence before a usual opening word (<c>Inc. The</c>).</summary>
    MayEnd,

    /// <summary>A month without another meaning; behaves like <see cref="MayEnd"/>.</summary>
    Month,

    /// <summary>A state or province: keeps its full stop after a comma (<c>Salem, Ore.</c>).</summary>
    AfterComma,
}
