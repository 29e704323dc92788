using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What a pronoun, or the noun that it owns ("his country"), was found to mean.</summary>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="Entities">Numbers of the entities among the document's: one, or several that it means together.</param>
/// <param name="Score">In [0, 1].</param>
internal sealed record PronounFinding(PronounWord Pronoun, ImmutableArray<int> Entities, double Score)
{
    /// <summary>The token that is the mention.</summary>
    public int Token => IsOwned ? Pronoun.Token + 1 : Pronoun.Token;

    /// <summary>True for the noun after the pronoun.</summary>
    public bool IsOwned { get; init; }
}
