using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads relations of pairs of mentions in the same sentence.</summary>
/// <remarks>Implementations are immutable, deterministic and thread-safe.</remarks>
public interface IRelationClassifier
{
    /// <summary>The classifier's name and version.</summary>
    string Name { get; }

    /// <summary>
    /// The guesses about a document whose states are still there, by sentence; empty for a document without states.
    /// </summary>
    ImmutableArray<RelationGuess> Classify(ResolvedDocument document);
}
