using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>What a classifier that has not seen a document's fold reads in it.</summary>
/// <param name="Gold">The document.</param>
/// <param name="Fold">Its fold.</param>
/// <param name="Given">Guesses with gold mentions and entities.</param>
/// <param name="Invented">The same with every name replaced by an invented one.</param>
/// <param name="Found">Guesses with the entities that were found, by the gold entities that they are.</param>
public sealed record DocumentRelationReading(
    DocRedDocument Gold,
    int Fold,
    ImmutableArray<DocRedGuess> Given,
    ImmutableArray<DocRedGuess> Invented,
    ImmutableArray<DocRedGuess> Found
);
