using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>What became of a pair.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="First">The entity of the first name; null where it was not found or not resolved.</param>
/// <param name="Second">The entity of the second name; null where it was not found or not resolved.</param>
public sealed record ResolutionPairOutcome(ResolutionPair Pair, EntityId? First, EntityId? Second)
{
    /// <summary>True where both names are one entity.</summary>
    public bool IsMerged => First is not null && First == Second;

    /// <summary>True where that is as it should be.</summary>
    public bool IsRight => IsMerged == Pair.IsSame;
}
