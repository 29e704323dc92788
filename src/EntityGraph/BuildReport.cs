using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What a build read, skipped and found.</summary>
public sealed record BuildReport
{
    /// <summary>Documents in the graph.</summary>
    public int DocumentCount { get; init; }

    /// <summary>What could not be read or analysed, in reading order.</summary>
    public ImmutableArray<SkippedInput> Skipped { get; init; } = [];

    /// <summary>
    /// What is worth knowing of what was read (a guessed encoding, an unread date), in reading order.
    /// </summary>
    public ImmutableArray<SkippedInput> Warnings { get; init; } = [];

    /// <summary>Texts that came more than once, letter for letter, and count once; in reading order.</summary>
    public ImmutableArray<SkippedInput> Repeated { get; init; } = [];

    /// <summary>From the id of each near-duplicate document to the id of the one it repeats, in id order.</summary>
    public ImmutableSortedDictionary<string, string> Duplicates { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Documents left out by a judgement.</summary>
    public int RemovedCount { get; init; }

    /// <summary>What became of judgements that were not simply obeyed, in order of their lines.</summary>
    public ImmutableArray<JudgementNote> Judgements { get; init; } = [];

    /// <summary>Number of mentions of each kind, pronouns left out.</summary>
    public ImmutableSortedDictionary<MentionKind, int> Mentions { get; init; } =
        ImmutableSortedDictionary<MentionKind, int>.Empty;

    /// <summary>Number of attributions found.</summary>
    public int AttributionCount { get; init; }

    /// <summary>Pronouns that mean an entity; they count among a node's mentions.</summary>
    public int ResolvedPronounCount { get; init; }

    /// <summary>Pronouns of the first and third person that stayed open; they are in no graph.</summary>
    public int UnresolvedPronounCount { get; init; }

    /// <summary>Number of words and other tokens read.</summary>
    public long TokenCount { get; init; }
}
