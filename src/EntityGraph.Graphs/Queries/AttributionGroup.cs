using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>All attributions of one speaker, or to one target.</summary>
/// <param name="Entity">The speaker or target.</param>
/// <param name="Attributions">At least one, in the order in which they were given.</param>
public sealed record AttributionGroup(Entity Entity, ImmutableArray<AttributionAnswer> Attributions)
{
    /// <summary>How many.</summary>
    public int Times => Attributions.Length;

    /// <summary>The cue met most often, ties by ordinal order; empty where there is none.</summary>
    public string Mostly =>
        MostFrequent.Text(Attributions.Select(answer => answer.CueLemma).Where(cue => cue.Length > 0)) ?? "";

    /// <summary>Date of the newest dated document.</summary>
    public DateOnly? Last => Attributions.Max(answer => answer.Document.Date);

    /// <summary>The first attribution that gives the speaker's own words, else what was said, else the first.</summary>
    public AttributionAnswer Telling =>
        Attributions.FirstOrDefault(answer => answer.Quote is not null)
        ?? Attributions.FirstOrDefault(answer => answer.ReportedText is not null)
        ?? Attributions[0];

    /// <summary>Groups by speaker: the most frequent first, then by id.</summary>
    public static ImmutableArray<AttributionGroup> BySpeaker(IEnumerable<AttributionAnswer> answers) =>
        By(answers, answer => answer.Speaker);

    /// <summary>Groups by target: the most frequent first, then by id.</summary>
    public static ImmutableArray<AttributionGroup> ByTarget(IEnumerable<AttributionAnswer> answers) =>
        By(answers, answer => answer.Target);

    private static ImmutableArray<AttributionGroup> By(
        IEnumerable<AttributionAnswer> answers,
        Func<AttributionAnswer, Entity> who
    )
    {
        ArgumentNullException.ThrowIfNull(answers);
        return
        [
            .. answers
                .GroupBy(answer => who(answer).Id)
                .Select(group => new AttributionGroup(who(group.First()), [.. group]))
                .OrderByDescending(group => group.Times)
                .ThenBy(group => group.Entity.Id),
        ];
    }
}
