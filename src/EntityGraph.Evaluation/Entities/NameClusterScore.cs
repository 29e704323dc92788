namespace EntityGraph.Evaluation;

/// <summary>One document's scores of resolved names.</summary>
/// <param name="Found">The resolver's clusters.</param>
/// <param name="FoundLinks">Its links, see <see cref="ClusterMeasures.UnlikeLinks"/>.</param>
/// <param name="Equal">Clusters of equal strings.</param>
/// <param name="EqualLinks">Their links.</param>
public sealed record NameClusterScore(
    CoreferenceScore Found,
    ClusterCount FoundLinks,
    CoreferenceScore Equal,
    ClusterCount EqualLinks
)
{
    /// <summary>
    /// B³ of the resolver's clusters over names alone: adjectives of countries are left out on both sides.
    /// </summary>
    public ClusterCount FoundNames { get; init; }

    /// <summary>B³ of clusters of equal strings over names alone.</summary>
    public ClusterCount EqualNames { get; init; }

    /// <summary>Adds up documents.</summary>
    public static NameClusterScore Sum(IEnumerable<NameClusterScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Aggregate(new NameClusterScore(default, default, default, default), static (sum, score) =>
            new NameClusterScore(
                sum.Found + score.Found,
                sum.FoundLinks + score.FoundLinks,
                sum.Equal + score.Equal,
                sum.EqualLinks + score.EqualLinks
            )
            {
                FoundNames = sum.FoundNames + score.FoundNames,
                EqualNames = sum.EqualNames + score.EqualNames,
            }
        );
    }
}
