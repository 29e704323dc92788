namespace EntityGraph.Evaluation;

/// <summary>Clusters with the number of the cluster that holds a mention.</summary>
internal sealed class ClusterIndex<TMention>
    where TMention : notnull
{
    private readonly Dictionary<TMention, int> _clusters = [];

    /// <summary>Numbers the clusters in their order.</summary>
    /// <exception cref="ArgumentException">A mention is in two clusters.</exception>
    public ClusterIndex(IReadOnlyList<IReadOnlySet<TMention>> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        Clusters = clusters;
        for (var number = 0; number < clusters.Count; number++)
        {
            foreach (var mention in clusters[number])
            {
                if (!_clusters.TryAdd(mention, number))
                {
                    throw new ArgumentException($"The mention {mention} is in two clusters.", nameof(clusters));
                }
            }
        }
    }

    /// <summary>The clusters, in the given order.</summary>
    public IReadOnlyList<IReadOnlySet<TMention>> Clusters { get; }

    /// <summary>
    /// How many mentions of <paramref name="cluster"/> each cluster here holds; clusters that hold none are left out.
    /// </summary>
    /// <param name="cluster">A cluster of the other side.</param>
    /// <param name="missing">How many of its mentions are in no cluster here.</param>
    public Dictionary<int, int> Overlaps(IReadOnlySet<TMention> cluster, out int missing)
    {
        var counts = new Dictionary<int, int>();
        missing = 0;
        foreach (var mention in cluster)
        {
            if (_clusters.TryGetValue(mention, out var number))
            {
                counts[number] = counts.GetValueOrDefault(number) + 1;
            }
            else
            {
                missing++;
            }
        }

        return counts;
    }
}
