namespace EntityGraph;

/// <summary>
/// Words that ask for several entities of the document at once: "the two leaders", "both governments", "neither".
/// </summary>
/// <param name="Span">The noun, or the word of number where no noun stands.</param>
/// <param name="Noun">The noun in the singular, lower case; empty for none.</param>
/// <param name="Modifiers">Words between number and noun, lower case, parted by spaces ("foreign").</param>
/// <param name="Count">How many it asks for; 0 where it does not say.</param>
/// <param name="Sentence">0-based index of its sentence.</param>
internal sealed record PluralPhrase(TextSpan Span, string Noun, string Modifiers, int Count, int Sentence);
