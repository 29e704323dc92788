using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Several entities that a text has just spoken of together.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="IsSubject">Whether they act in their clause.</param>
/// <param name="Members">Numbers of the entities.</param>
internal readonly record struct PluralAntecedent(int Start, int End, bool IsSubject, ImmutableArray<int> Members);
