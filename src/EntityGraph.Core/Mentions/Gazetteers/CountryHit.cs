namespace EntityGraph;

/// <summary>A listed name at some place of a document, before anything is known of its context.</summary>
/// <param name="Name">What stands there.</param>
/// <param name="Casing">How it is written.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index one past its last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct CountryHit(
    CountryName Name,
    NameCasing Casing,
    int First,
    int End,
    int Sentence,
    TextSpan Span
);
