namespace EntityGraph;

/// <summary>Part of speech and dependency of one token.</summary>
/// <param name="PartOfSpeech">Universal part of speech: <c>NOUN</c>.</param>
/// <param name="Head">Index in <see cref="TokenizedDocument.Tokens"/> of the token it depends on, in the same sentence;
/// -1 for the root.</param>
/// <param name="Relation">Universal Dependencies label of the link to the head: <c>nsubj</c>, <c>nmod:poss</c>;
/// <c>root</c> for the root.</param>
public readonly record struct SyntaxWord(string PartOfSpeech, int Head, string Relation)
{
    /// <summary>What <see cref="Head"/> is for the root of a sentence.</summary>
    public const int Root = -1;

    /// <summary>In [0, 1]: how sure the model is of the part of speech.</summary>
    public double PartOfSpeechScore { get; init; } = 1;

    /// <summary>In [0, 1]: how sure the model is of the head.</summary>
    public double HeadScore { get; init; } = 1;

    /// <summary>In [0, 1]: how sure the model is of the label, the head being right.</summary>
    public double RelationScore { get; init; } = 1;
}
