namespace EntityGraph;

/// <summary>One occurrence of a name (later also of a nominal or pronoun) in a document's text.</summary>
/// <param name="Id">0-based number within its document, in text order.</param>
/// <param name="Span">The name without article, title or <c>'s</c>.</param>
/// <param name="Kind">What the text shows.</param>
/// <param name="Score">In [0, 1]: how sure the tagger is.</param>
public sealed record Mention(int Id, TextSpan Span, MentionKind Kind, double Score)
{
    /// <summary>How it refers; by name unless said.</summary>
    public MentionForm Form { get; init; } = MentionForm.Name;

    /// <summary>The tagger's own label ("LOC", "politicalparty"), kept as it was.</summary>
    public string Label { get; init; } = "";

    /// <summary>Which tagger or list found it.</summary>
    public string Tagger { get; init; } = "";
}
