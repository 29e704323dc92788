namespace EntityGraph;

/// <summary>How two names can be names of one thing, best first; a smaller value is a closer match.</summary>
internal enum NameMatch
{
    /// <summary>The same name, but for case, accents, punctuation and legal form.</summary>
    Exact,

    /// <summary>A middle name, a second family name or a generation is left out of one.</summary>
    Omitted,

    /// <summary>A given name is an initial in one.</summary>
    Initial,

    /// <summary>A given name has a pet form or another language's form in one.</summary>
    Nickname,

    /// <summary>Another spelling or transliteration of the same words.</summary>
    Spelling,

    /// <summary>Words that may sound alike: the same consonants, or all but one.</summary>
    Sound,

    /// <summary>A text says that one goes by the name of the other, or did: "née", "called".</summary>
    Stated,

    /// <summary>One is the acronym of the other.</summary>
    Acronym,

    /// <summary>One is the beginning or end of the other.</summary>
    ShortForm,

    /// <summary>Names in two languages that call it the same sort of institution: "Gesellschaft", "Society".</summary>
    Translated,

    /// <summary>
    /// A single name of a person beside another name that has it, or parts of a longer name: "Brandt" and "Ana Brandt".
    /// </summary>
    Single,

    /// <summary>No name of one can be a name of the other.</summary>
    None,
}
