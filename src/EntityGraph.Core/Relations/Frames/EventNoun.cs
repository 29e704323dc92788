using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A noun that tells of an event: "visit", "talks".</summary>
/// <param name="Predicate">The verb that it stands for, with its preposition.</param>
/// <param name="Prepositions">What may stand before the other side.</param>
/// <param name="Of">Whom "of" names: source, target or both.</param>
/// <param name="IsMutual">True where both sides do the same.</param>
internal sealed record EventNoun(string Predicate, ImmutableArray<string> Prepositions, string Of, bool IsMutual);
