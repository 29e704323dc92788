namespace EntityGraph;

/// <summary>One personal or possessive pronoun of a text.</summary>
/// <param name="Token">Index of its token.</param>
/// <param name="Class">What it says of whom it means.</param>
/// <param name="IsReflexive">himself, herself, itself, themselves.</param>
/// <param name="IsPossessive">his, her before a noun, its, their.</param>
public readonly record struct PronounWord(int Token, PronounClass Class, bool IsReflexive, bool IsPossessive);
