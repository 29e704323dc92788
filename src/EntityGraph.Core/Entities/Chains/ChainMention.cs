namespace EntityGraph;

/// <summary>A mention of a chain: a phrase whose head token is its key.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Chain">Number of its chain.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Form">Name, noun or pronoun.</param>
internal readonly record struct ChainMention(int Start, int End, int Chain, MentionKind Kind, MentionForm Form);
