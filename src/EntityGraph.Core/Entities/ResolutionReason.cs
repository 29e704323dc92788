namespace EntityGraph;

/// <summary>Why a mention is the entity it was resolved to.</summary>
public enum ResolutionReason
{
    /// <summary>The mention is the entity's name, or one of its listed names.</summary>
    FullName,

    /// <summary>A surname of a person named in full.</summary>
    Surname,

    /// <summary>A given name of a person named in full.</summary>
    GivenName,

    /// <summary>Initials and surname.</summary>
    Initials,

    /// <summary>An acronym introduced in the document, or the long form of one.</summary>
    Acronym,

    /// <summary>A shorter form of an organisation's or place's name.</summary>
    ShortName,

    /// <summary>Another name, given in the text ("also known as", "born", in brackets in another script).</summary>
    Alias,

    /// <summary>A title or role.</summary>
    Title,

    /// <summary>An adjective or people's name of a country.</summary>
    Demonym,

    /// <summary>A capital or seat in an acting role.</summary>
    Seat,

    /// <summary>A common noun.</summary>
    Nominal,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A person's decision.</summary>
    Judgement,

    /// <summary>
    /// A building that stands for those who govern from it ("the Kremlin"): an organisation of its country.
    /// </summary>
    SeatOfPower,

    /// <summary>The name of a state that is no more ("Yugoslavia"), or one that a state had before ("Burma").</summary>
    FormerState,

    /// <summary>
    /// An institution that many countries have ("Foreign Ministry"), told by the country that the text gives it.
    /// </summary>
    Institution,

    /// <summary>A national team, by the name of its country.</summary>
    Team,

    /// <summary>A newspaper or agency, whose name may have a place in it ("Washington Post").</summary>
    Outlet,

    /// <summary>
    /// A company or foundation named for a person ("Ford", where the text has Henry Ford), not the person.
    /// </summary>
    NamedForPerson,
}
