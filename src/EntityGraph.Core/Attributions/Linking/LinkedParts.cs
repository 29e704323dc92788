namespace EntityGraph;

/// <summary>A cue with the source and content that belong to it.</summary>
/// <param name="Cue">The words that mark the saying.</param>
/// <param name="Source">Who says it; null where nobody is named.</param>
/// <param name="Content">From the first token of what is said to its last, the cue between them where it breaks it;
/// null where none is found.</param>
/// <param name="Score">In [0, 1]: how likely source and content are right together.</param>
internal sealed record LinkedParts(TokenRange Cue, TokenRange? Source, TokenRange? Content, double Score)
{
    /// <summary>The draft that the rules made of this cue; null where they made none.</summary>
    public Draft? Rule { get; init; }
}
