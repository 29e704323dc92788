namespace EntityGraph;

/// <summary>Why a relation exists: one place in one document, who found it and how the text puts it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Span">The smallest stretch of <see cref="Sentence"/> that shows it.</param>
/// <param name="Sentence">0-based index of the evidence sentence in its document.</param>
/// <param name="Extractor">Which extractor found it.</param>
/// <param name="Score">In [0, 1].</param>
public sealed record Evidence(string DocumentId, TextSpan Span, int Sentence, string Extractor, double Score)
{
    /// <summary>How a role stands at the time of the text.</summary>
    public RelationStatus Status { get; init; }

    /// <summary>True where the text says that it is not so.</summary>
    public bool Negated { get; init; }

    /// <summary>How the text puts it.</summary>
    public Modality Modality { get; init; }

    /// <summary>
    /// Whose claim it is, where it stands inside an attribution's content; null in the narrator's own voice.
    /// </summary>
    public EntityId? ClaimedBy { get; init; }

    /// <summary>True where it is claimed by somebody who could not be named ("critics said").</summary>
    public bool ClaimedByUnknown { get; init; }

    /// <summary>When it happened, as an ISO 8601 date or interval; null where the text does not say.</summary>
    public string? Happened { get; init; }

    /// <summary>
    /// Whether an event is told as past, present or future; null for other kinds, and where the words do not tell.
    /// </summary>
    public Tense? Tense { get; init; }

    /// <summary>How far the law has come with a crime that the source is said to have done; null elsewhere.</summary>
    public CrimeStage? Stage { get; init; }

    /// <summary>CAMEO code of an event ("042"); null where it has none, as in sport and metaphor.</summary>
    public string? EventCode { get; init; }

    /// <summary>The class of <see cref="EventCode"/>; null where there is none.</summary>
    public QuadClass? QuadClass =>
        EventCode is not { Length: >= 2 } code
            ? null
            : (((code[0] - '0') * 10) + code[1] - '0') switch
            {
                <= 5 => EntityGraph.QuadClass.VerbalCooperation,
                <= 8 => EntityGraph.QuadClass.MaterialCooperation,
                <= 13 => EntityGraph.QuadClass.VerbalConflict,
                _ => EntityGraph.QuadClass.MaterialConflict,
            };

    /// <summary>Id of the attribution it was derived from, within its document; null for other kinds.</summary>
    public int? Attribution { get; init; }

    /// <summary>Lemma of the cue or of the word that states it; null for co-mention.</summary>
    public string? Cue { get; init; }

    /// <summary>How the words are given, for mentions and relays.</summary>
    public AttributionMode? Mode { get; init; }

    /// <summary>How the target is referred to, for mentions.</summary>
    public TargetVia? Via { get; init; }

    /// <summary>
    /// The speaker's words about the target inside this sentence: what may be shown after "reported:"; null for other
    /// kinds.
    /// </summary>
    public TextSpan? Reported { get; init; }

    /// <summary>
    /// The part of <see cref="Reported"/> that stands in the article's own quotation marks, without them; null where
    /// there is none.
    /// </summary>
    public TextSpan? Quote { get; init; }

    /// <summary>Index of the sentence with the speaker and the cue, where it is not <see cref="Sentence"/>.</summary>
    public int? CueSentence { get; init; }

    /// <summary>
    /// True where it speaks in the narrator's voice, is not negated and is asserted: what an edge's weight counts.
    /// </summary>
    public bool IsAsserted => !Negated && Modality == Modality.Asserted && ClaimedBy is null && !ClaimedByUnknown;
}
