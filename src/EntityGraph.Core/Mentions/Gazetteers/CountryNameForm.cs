namespace EntityGraph;

/// <summary>What kind of name of a country a name is.</summary>
public enum CountryNameForm
{
    /// <summary>A common name ("China", "Holland").</summary>
    Name,

    /// <summary>The official name ("People's Republic of China").</summary>
    OfficialName,

    /// <summary>A name that the same state had before ("Zaire"), or the name of a former state.</summary>
    FormerName,

    /// <summary>An abbreviation ("U.S.", "DPRK").</summary>
    ShortForm,

    /// <summary>An adjective, also used as a noun ("Chinese", "Russian").</summary>
    Adjective,

    /// <summary>A noun for its people ("Russians", "Spaniard").</summary>
    People,

    /// <summary>A form before a hyphen ("Sino").</summary>
    Prefix,

    /// <summary>Its capital.</summary>
    Capital,

    /// <summary>Another city from which it is governed ("The Hague").</summary>
    Seat,

    /// <summary>A part of a country that is spoken of like one ("Scotland").</summary>
    Part,

    /// <summary>An adjective or people's noun of such a part ("Scottish").</summary>
    PartAdjective,
}
