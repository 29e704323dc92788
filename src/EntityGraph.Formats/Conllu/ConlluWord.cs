namespace EntityGraph.Formats;

/// <summary>One syntactic word of a CoNLL-U sentence.</summary>
/// <param name="Form">The word as its line gives it.</param>
/// <param name="Lemma">Its dictionary form; <c>_</c> where not given.</param>
/// <param name="Upos">Universal part of speech; <c>_</c> where not given.</param>
/// <param name="Head">1-based number of its head in the sentence; 0 for the root and where not given.</param>
/// <param name="Relation">Dependency relation to the head; <c>_</c> where not given.</param>
/// <param name="Span">Where it stands in <see cref="ConlluSentence.Text"/>. The words of a contraction part its
/// characters; where they do not spell it (<c>du</c> = <c>de le</c>), the first takes all and the others stand empty at
/// its end.</param>
public sealed record ConlluWord(string Form, string Lemma, string Upos, int Head, string Relation, TextSpan Span)
{
    /// <summary>The MISC column as written; <c>_</c> where not given.</summary>
    public string Misc { get; init; } = "_";
}
