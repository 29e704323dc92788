using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What counts as a co-mention.</summary>
public sealed record CoMentionOptions
{
    /// <summary>Where two mentions must stand together. Default: one sentence.</summary>
    public CoMentionWindow Window { get; init; } = CoMentionWindow.Sentence;

    /// <summary>Kinds of entity that are paired. Default: person, organisation, country.</summary>
    public ImmutableHashSet<EntityKind> Kinds { get; init; } =
    [EntityKind.Person, EntityKind.Organisation, EntityKind.Country];

    /// <summary>Whether an adjective ("Russian") counts as a mention of its country. Default: false.</summary>
    public bool IncludeAdjectives { get; init; }

    /// <summary>Parts of the article whose sentences count. Default: title and body.</summary>
    public ImmutableHashSet<ZoneKind> Zones { get; init; } = [ZoneKind.Title, ZoneKind.Body];

    /// <summary>
    /// How many entities of one window are paired, at least 2; a long list beyond it would add pairs by the square.
    /// The most mentioned stay, then the first. Default: 60 (1,770 pairs).
    /// </summary>
    public int MaxEntitiesPerWindow { get; init; } = 60;

    /// <summary>
    /// Least score of a co-mention, in [0, 1]: that of the less certain of its two names. Default: 0.75, at which 94 of
    /// 100 read co-mentions of unseen news were right instead of 82, for a third of them less. 0 keeps all.
    /// </summary>
    public double MinScore { get; init; } = 0.75;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is below 2, or the score is not in [0, 1].</exception>
    /// <exception cref="ArgumentException">No kind or no zone is named.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEntitiesPerWindow, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(MinScore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MinScore, 1);
        if (Kinds.IsEmpty || Zones.IsEmpty)
        {
            throw new ArgumentException("Co-mention needs at least one kind of entity and one zone.");
        }
    }
}
