namespace EntityGraph;

/// <summary>
/// How far the law has come with what somebody is said to have done; a text's own stage, never a later one.
/// </summary>
public enum CrimeStage
{
    /// <summary>Suspected, or investigated.</summary>
    Suspected,

    /// <summary>Accused, by whomever.</summary>
    Accused,

    /// <summary>Arrested or held for it.</summary>
    Arrested,

    /// <summary>Charged or indicted.</summary>
    Charged,

    /// <summary>Acquitted or cleared.</summary>
    Acquitted,

    /// <summary>Convicted, or found or pleading guilty.</summary>
    Convicted,
}
