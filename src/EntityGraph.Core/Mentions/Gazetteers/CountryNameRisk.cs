namespace EntityGraph;

/// <summary>
/// What else a name of a country often is in English text: each asks for context before it counts as the country.
/// </summary>
[Flags]
public enum CountryNameRisk
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>A given name ("Chad").</summary>
    GivenName = 1,

    /// <summary>A surname ("Jordan").</summary>
    Surname = 2,

    /// <summary>A state of the United States ("Georgia").</summary>
    State = 4,

    /// <summary>A common word ("turkey"; also "US" in a headline in capitals).</summary>
    Word = 8,

    /// <summary>Another place ("Jersey", "Victoria").</summary>
    Place = 16,

    /// <summary>An abbreviation of something else ("CAR").</summary>
    Abbreviation = 32,

    /// <summary>A firm, club or publication ("Emirates").</summary>
    Organisation = 64,
}
