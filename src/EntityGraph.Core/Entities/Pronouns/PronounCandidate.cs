namespace EntityGraph;

/// <summary>One mention that a pronoun may mean.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index one past its last token.</param>
/// <param name="Group">Mentions of one group mean one thing; 0 or more.</param>
/// <param name="Kind">What the text shows.</param>
public readonly record struct PronounCandidate(int Start, int End, int Group, MentionKind Kind);
