namespace EntityGraph;

/// <summary>What a classifier reads of two mentions in one sentence.</summary>
/// <param name="Sentence">0-based index of the sentence.</param>
/// <param name="Source">Span of the mention that the relation starts at.</param>
/// <param name="Target">Span of the other mention.</param>
/// <param name="Predicate">Name of a predicate of <see cref="PredicateTable"/>.</param>
/// <param name="Score">In [0, 1]: how often such a guess is right.</param>
public readonly record struct RelationGuess(
    int Sentence,
    TextSpan Source,
    TextSpan Target,
    string Predicate,
    double Score
);
