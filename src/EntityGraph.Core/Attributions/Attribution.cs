using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What a text says that somebody says: a source, a cue and a content (after PolNeAR), with who is meant.
/// </summary>
/// <remarks>
/// This is what the text says; relations are derived from it. Spans are in text order; a part may be discontinuous or
/// empty.
/// </remarks>
/// <param name="Id">0-based number within its document.</param>
/// <param name="Source">The source's full noun phrase; empty where none is stated.</param>
/// <param name="Cue">The words that mark the saying ("said", "according to").</param>
/// <param name="Content">What is said, quotation marks included.</param>
public sealed record Attribution(
    int Id,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content
)
{
    /// <summary>Id of the attribution whose content holds this one; null at the top.</summary>
    public int? Parent { get; init; }

    /// <summary>Dictionary form of the cue ("say", "accuse", "according to").</summary>
    public string CueLemma { get; init; } = "";

    /// <summary>
    /// Ids of the mentions that speak, one for each of several joint speakers; empty where nobody named speaks.
    /// </summary>
    public ImmutableArray<int> Speakers { get; init; } = [];

    /// <summary>How the source refers to the speaker; null where no speaker is known.</summary>
    public MentionForm? SpeakerForm { get; init; }

    /// <summary>Whether the source speaks for itself or for its country or organisation.</summary>
    public SpeakerVia SpeakerVia { get; init; }

    /// <summary>Ids of the mentions of outlets that carry the words.</summary>
    public ImmutableArray<int> Relays { get; init; } = [];

    /// <summary>Ids of the mentions that were told, asked or written to.</summary>
    public ImmutableArray<int> Audience { get; init; } = [];

    /// <summary>Whom the content (or the cue's object) mentions, in text order.</summary>
    public ImmutableArray<AttributionTarget> Targets { get; init; } = [];

    /// <summary>Speech, writing, belief, intention or evidence.</summary>
    public AttributionType Type { get; init; }

    /// <summary>How the words are given.</summary>
    public AttributionMode Mode { get; init; }

    /// <summary>The cue's stance: neutral, claim, deny, warn, praise, accuse, urge …</summary>
    public string Stance { get; init; } = "neutral";

    /// <summary>"did not say", "declined to comment".</summary>
    public bool Negated { get; init; }

    /// <summary>Whether the saying is asserted, planned, possible, denied or conditional.</summary>
    public Modality Modality { get; init; }

    /// <summary>In [0, 1].</summary>
    public double Score { get; init; }

    /// <summary>Which extractor found it.</summary>
    public string Extractor { get; init; } = "";
}
