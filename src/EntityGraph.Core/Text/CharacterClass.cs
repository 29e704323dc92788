namespace EntityGraph;

/// <summary>What a UTF-16 code unit may be part of, as flags so that a run's classes can be joined.</summary>
[Flags]
internal enum CharacterClass : ushort
{
    /// <summary>No class.</summary>
    None = 0,

    /// <summary>Whitespace, control and invisible format characters: between tokens, in none.</summary>
    Space = 1,

    /// <summary>A letter with case, upper or title.</summary>
    Upper = 2,

    /// <summary>Any other letter.</summary>
    Lower = 4,

    /// <summary>A decimal digit or other numeral.</summary>
    Digit = 8,

    /// <summary>A combining mark or soft hyphen: continues a word or a symbol.</summary>
    Mark = 16,

    /// <summary>An apostrophe, straight or curly.</summary>
    Apostrophe = 32,

    /// <summary>A hyphen, hyphen-minus or non-breaking hyphen.</summary>
    Hyphen = 64,

    /// <summary>A full stop.</summary>
    Period = 128,

    /// <summary>An exclamation or question mark.</summary>
    Exclamation = 256,

    /// <summary>The at sign.</summary>
    At = 512,

    /// <summary>Half of a surrogate pair, or a lone one.</summary>
    Surrogate = 1024,

    /// <summary>An underscore.</summary>
    Underscore = 2048,

    /// <summary>A quotation mark or bracket that opens.</summary>
    Open = 4096,

    /// <summary>A quotation mark or bracket that closes.</summary>
    Close = 8192,

    /// <summary>Any other mark: one token by itself.</summary>
    Symbol = 16384,

    /// <summary>Any letter.</summary>
    Letter = Upper | Lower,

    /// <summary>What a word is made of.</summary>
    Word = Upper | Lower | Digit | Mark | Underscore,
}
