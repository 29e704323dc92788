namespace EntityGraph;

/// <summary>The noun phrases of a document, from trees or from words alone. Ranges are half-open, in tokens.</summary>
internal interface INounPhrases
{
    /// <summary>True for a common noun that heads a phrase of its own.</summary>
    bool IsHead(int token);

    /// <summary>
    /// The phrase of a common noun: article, adjectives and owner before it, what hangs on it after it; a following
    /// <c>'s</c> belongs to it.
    /// </summary>
    (int Start, int End) OfNoun(int head);

    /// <summary>
    /// The phrase of a name: title, article and <c>'s</c> too; the name alone where it is part of a longer one.
    /// </summary>
    /// <param name="head">The token of the name that the rest hangs on.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="end">One past its last.</param>
    (int Start, int End) OfName(int head, int start, int end);

    /// <summary>Heads of what is set beside a noun and means the same: the name in "Vera Lind, the mayor".</summary>
    IEnumerable<int> Beside(int head);
}
