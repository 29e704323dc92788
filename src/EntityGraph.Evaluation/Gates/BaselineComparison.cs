using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>What changed since a baseline.</summary>
/// <param name="Changes">All figures that both know, by name.</param>
/// <param name="Drops">The F1 figures that fell by more than the tolerance.</param>
/// <param name="Lost">Mentions that were right and are now missed, in order of documents.</param>
/// <param name="Gained">Mentions that are right and were not, in order of documents.</param>
/// <param name="LostCount">Number of mentions that were right and are not, those counted that the gold no longer
/// has.</param>
public sealed record BaselineComparison(
    ImmutableArray<MetricChange> Changes,
    ImmutableArray<MetricChange> Drops,
    ImmutableArray<MentionOutcome> Lost,
    ImmutableArray<MentionOutcome> Gained,
    int LostCount
)
{
    /// <summary>True where no F1 fell by more than the tolerance.</summary>
    public bool Passed => Drops.IsEmpty;
}
