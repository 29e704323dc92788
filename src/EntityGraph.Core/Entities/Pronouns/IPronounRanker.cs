using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells which of several mentions a pronoun means.</summary>
/// <remarks>Implementations are immutable, deterministic and thread-safe.</remarks>
public interface IPronounRanker
{
    /// <summary>The ranker's name.</summary>
    string Name { get; }

    /// <summary>A probability for each of some mentions; what is missing to 1 is that it means none of them.</summary>
    /// <param name="text">The document.</param>
    /// <param name="pronoun">One of its pronouns.</param>
    /// <param name="candidates">Indices in <see cref="PronounText.Candidates"/>.</param>
    /// <returns>At the index of each candidate, in [0, 1], their sum at most 1.</returns>
    ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates);
}
