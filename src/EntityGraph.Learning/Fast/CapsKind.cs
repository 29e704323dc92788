namespace EntityGraph.Learning;

/// <summary>How a word is capitalised, or what it is made of.</summary>
internal enum CapsKind : byte
{
    Lower,
    Title,
    Upper,
    Initial,
    Mixed,
    Digits,
    Alphanumeric,
    Punctuation,
    Hyphen,
    DottedUpper,
}
