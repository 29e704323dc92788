namespace EntityGraph;

/// <summary>What the mentions of one thing say together.</summary>
/// <param name="Size">Number of mentions.</param>
/// <param name="OpensText">Whether the first sentence names it.</param>
/// <param name="IsInFull">Whether a mention has more than one word.</param>
/// <param name="Said">What a title or noun says of it outright.</param>
internal readonly record struct PronounGroup(int Size, bool OpensText, bool IsInFull, PronounClass? Said);
