using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One thing that a sentence of CaRB says.</summary>
/// <param name="Predicate">The words that relate; not always those of the sentence.</param>
/// <param name="Arguments">Who or what it is about first.</param>
public sealed record CarbRelation(string Predicate, ImmutableArray<string> Arguments);
