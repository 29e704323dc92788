using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>A sentence of CaRB with all that it says.</summary>
/// <param name="Text">Its tokens, parted by single spaces.</param>
/// <param name="Relations">What it says, in the order of the file.</param>
public sealed record CarbSentence(string Text, ImmutableArray<CarbRelation> Relations);
