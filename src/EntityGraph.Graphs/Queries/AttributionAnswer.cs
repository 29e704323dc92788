using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>One occasion on which a speaker mentions a target: one attribution of one document.</summary>
/// <param name="Speaker">Who mentions.</param>
/// <param name="Target">Who is mentioned.</param>
/// <param name="Evidence">The evidence that shows most of what was said.</param>
public sealed record AttributionAnswer(Entity Speaker, Entity Target, EvidenceAnswer Evidence)
{
    private readonly SaidWords _said = SaidWords.Of(Evidence);

    /// <summary>The document.</summary>
    public DocumentSummary Document => Evidence.Document;

    /// <summary>Dictionary form of the cue ("say", "accuse"); empty where the text has none.</summary>
    public string CueLemma => Evidence.Evidence.Cue ?? "";

    /// <summary>
    /// The speaker's own words, without their quotation marks; white space is made single spaces. Null where there are
    /// none, or where they would say something else without the words around them.
    /// </summary>
    public string? Quote => _said.Quote;

    /// <summary>
    /// What is said, in the article's words, for showing after "reported:"; null where the text only tells that it was
    /// said.
    /// </summary>
    public string? ReportedText => _said.Reported;

    /// <summary>The sentence that shows it, untouched.</summary>
    public string Sentence => Evidence.Sentence.Text;

    /// <summary>Who claims that the speaker said so; null in the narrator's own voice.</summary>
    public Entity? ClaimedBy { get; init; }

    /// <summary>Other evidence of the same attribution (a headline beside the body), in order of span.</summary>
    public ImmutableArray<EvidenceAnswer> OtherEvidence { get; init; } = [];

    /// <summary>
    /// What was said in at most about <paramref name="maxLength"/> code units, as a reader should see it: in quotation
    /// marks only the speaker's own words, else <c>reported: …</c>, else <c>in: …</c> with the sentence.
    /// </summary>
    public string Shown(int maxLength)
    {
        if (Quote is { } quote)
        {
            return $"\"{Snippet.Of(quote, default, maxLength)}\"";
        }

        return ReportedText is { } reported
            ? $"reported: {Snippet.Of(reported, default, maxLength)}"
            : $"in: {Snippet.Of(Evidence.Sentence, Evidence.Evidence.Span, maxLength)}";
    }
}
