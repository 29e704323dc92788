namespace EntityGraph;

/// <summary>The stretch of text within which two mentions count as together.</summary>
public enum CoMentionWindow
{
    /// <summary>One sentence.</summary>
    Sentence,

    /// <summary>All sentences of one paragraph.</summary>
    Paragraph,

    /// <summary>All sentences of the document.</summary>
    Document,
}
