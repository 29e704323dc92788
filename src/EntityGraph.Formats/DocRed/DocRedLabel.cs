using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One gold relation of a DocRED document.</summary>
/// <param name="Head">Index of the entity that Wikidata's statement is about.</param>
/// <param name="Tail">Index of the entity that is its value.</param>
/// <param name="Property">Wikidata property: P17.</param>
/// <param name="Evidence">0-based sentences that state it, rising; empty where it stands nowhere in the text.</param>
public sealed record DocRedLabel(int Head, int Tail, string Property, ImmutableArray<int> Evidence);
