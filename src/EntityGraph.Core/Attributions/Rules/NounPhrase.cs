namespace EntityGraph;

/// <summary>A noun phrase found without a parser.</summary>
/// <param name="Head">The phrase without what stands behind it in commas.</param>
/// <param name="Whole">With its appositions, as a source is marked.</param>
internal readonly record struct NounPhrase(TokenRange Head, TokenRange Whole);
