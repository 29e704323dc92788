using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What a pronoun was found to mean.</summary>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="Entities">Numbers of the entities among the document's: one, or several that it means together.</param>
/// <param name="Score">In [0, 1].</param>
internal sealed record PronounFinding(PronounWord Pronoun, ImmutableArray<int> Entities, double Score);
