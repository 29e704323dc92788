using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One attribution as <c>annotations.jsonl</c> tells it: spans, and entities instead of mentions.</summary>
/// <param name="Id">Number within its document.</param>
/// <param name="Source">The source's full noun phrase; empty where none is stated.</param>
/// <param name="Cue">The words that mark the saying.</param>
/// <param name="Content">What is said.</param>
public sealed record AttributionAnnotation(
    int Id,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content
)
{
    /// <summary>Id of the attribution whose content holds this one.</summary>
    public int? Parent { get; init; }

    /// <summary>Dictionary form of the cue.</summary>
    public string CueLemma { get; init; } = "";

    /// <summary>Who speaks.</summary>
    public ImmutableArray<EntityId> Speakers { get; init; } = [];

    /// <summary>How the source refers to the speaker.</summary>
    public MentionForm? SpeakerForm { get; init; }

    /// <summary>Whether the source speaks for itself or for its country or organisation.</summary>
    public SpeakerVia SpeakerVia { get; init; }

    /// <summary>Outlets that carry the words.</summary>
    public ImmutableArray<EntityId> Relays { get; init; } = [];

    /// <summary>Who was told, asked or written to.</summary>
    public ImmutableArray<EntityId> Audience { get; init; } = [];

    /// <summary>Whom the content (or the cue's object) mentions.</summary>
    public ImmutableArray<TargetAnnotation> Targets { get; init; } = [];

    /// <summary>Speech, writing, belief, intention or evidence.</summary>
    public AttributionType Type { get; init; }

    /// <summary>How the words are given.</summary>
    public AttributionMode Mode { get; init; }

    /// <summary>The cue's stance.</summary>
    public string Stance { get; init; } = "neutral";

    /// <summary>"did not say", "declined to comment".</summary>
    public bool Negated { get; init; }

    /// <summary>How the saying is put.</summary>
    public Modality Modality { get; init; }

    /// <summary>In [0, 1]; null in gold.</summary>
    public double? Score { get; init; }
}
