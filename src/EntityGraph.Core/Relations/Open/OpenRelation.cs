using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What a clause says, in the text's own words: between any phrases, not only between entities.</summary>
/// <param name="Sentence">0-based index of the sentence in its document.</param>
/// <param name="Predicate">The words that relate: helpers, verb, particle, preposition; "is" where two phrases stand
/// side by side.</param>
/// <param name="Arguments">At least two: who or what it is about, then the others in text order.</param>
/// <param name="Score">In [0, 1]: how sure the parser is of the links that it rests on.</param>
public sealed record OpenRelation(int Sentence, string Predicate, ImmutableArray<string> Arguments, double Score);
