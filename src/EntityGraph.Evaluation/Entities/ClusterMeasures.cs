namespace EntityGraph.Evaluation;

/// <summary>The measures that compare predicted clusters of mentions with gold ones. Pure functions.</summary>
/// <remarks>
/// <para>A mention is in at most one cluster of a side; where a mention is on one side only it counts as wrong there,
/// as in the reference scorer of CoNLL-2012 (Pradhan et al. 2014). Singletons count unless
/// <see cref="WithoutSingletons"/> took them away.</para>
/// <para>Every method throws <see cref="ArgumentException"/> where a mention is in two clusters of one side.</para>
/// </remarks>
public static class ClusterMeasures
{
    /// <summary>
    /// B³ (Bagga and Baldwin 1998): for each mention, which share of its cluster is right. Unit: mentions. O(mentions).
    /// </summary>
    public static ClusterCount BCubed<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted
    )
        where TMention : notnull =>
        Both(gold, predicted, static (cluster, other) =>
            (
                other.Overlaps(cluster, out _).Values.Sum(static count => (double)count * count) / cluster.Count,
                cluster.Count
            )
        );

    /// <summary>
    /// MUC (Vilain et al. 1995): how many links are needed to join what belongs together. Unit: links; singletons have
    /// none. O(mentions).
    /// </summary>
    public static ClusterCount Muc<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted
    )
        where TMention : notnull => Both(gold, predicted, static (cluster, other) =>
        {
            var parts = other.Overlaps(cluster, out var missing).Count + missing;
            return (cluster.Count - parts, cluster.Count - 1);
        });

    /// <summary>
    /// CEAF over entities (Luo 2005, similarity φ4): clusters are paired one to one, optimally; a pair counts twice its
    /// common mentions by the sum of its sizes. Unit: clusters. O(clusters³).
    /// </summary>
    public static ClusterCount Ceafe<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted
    )
        where TMention : notnull
    {
        var index = new ClusterIndex<TMention>(NonEmpty(predicted));
        var golds = new ClusterIndex<TMention>(NonEmpty(gold)).Clusters;
        var similarities = new double[golds.Count, index.Clusters.Count];
        for (var row = 0; row < golds.Count; row++)
        {
            foreach (var (column, common) in index.Overlaps(golds[row], out _))
            {
                similarities[row, column] = 2.0 * common / (golds[row].Count + index.Clusters[column].Count);
            }
        }

        var right = OptimalAssignment.Greatest(similarities);
        return new ClusterCount(right, index.Clusters.Count, right, golds.Count);
    }

    /// <summary>
    /// LEA (Moosavi and Strube 2016): for each entity, weighted by its size, which share of its links is right; a
    /// singleton's one link is to itself. Unit: mentions. O(mentions).
    /// </summary>
    public static ClusterCount Lea<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted
    )
        where TMention : notnull => Both(gold, predicted, static (cluster, other) =>
        {
            var overlaps = other.Overlaps(cluster, out _);
            var isSame = cluster.Count == 1 && overlaps.Keys.Any(number => other.Clusters[number].Count == 1);
            var right = cluster.Count == 1 ? (isSame ? 1 : 0) : overlaps.Values.Sum(Links) / Links(cluster.Count);
            return (cluster.Count * right, cluster.Count);
        });

    /// <summary>Pairs of mentions in one cluster, in both gold and prediction. Unit: pairs. O(mentions).</summary>
    public static ClusterCount Links<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted
    )
        where TMention : notnull =>
        Both(gold, predicted, static (cluster, other) =>
            (other.Overlaps(cluster, out _).Values.Sum(Links), Links(cluster.Count))
        );

    /// <summary>
    /// The links whose mentions do not follow from their strings: only mentions count whose string differs from
    /// another's of their gold entity, or is the string of two gold entities. What string match alone does right scores
    /// nothing here by itself.
    /// </summary>
    /// <param name="gold">The gold clusters.</param>
    /// <param name="predicted">The predicted clusters.</param>
    /// <param name="text">A mention's string; case does not count.</param>
    public static ClusterCount UnlikeLinks<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted,
        Func<TMention, string> text
    )
        where TMention : notnull
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(text);

        var strings = gold.Select(cluster => cluster.Select(text).ToHashSet(StringComparer.OrdinalIgnoreCase))
            .ToArray();
        var shared = strings
            .SelectMany(forms => forms)
            .CountBy(form => form, StringComparer.OrdinalIgnoreCase)
            .Where(pair => pair.Value > 1)
            .Select(pair => pair.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = gold.Zip(strings)
            .SelectMany(pair => pair.First.Where(mention => pair.Second.Count > 1 || shared.Contains(text(mention))))
            .ToHashSet();
        return Links(Only(gold, kept), Only(predicted, kept));
    }

    /// <summary>The clusters of two mentions or more, in their order.</summary>
    public static IReadOnlyList<IReadOnlySet<TMention>> WithoutSingletons<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> clusters
    )
    {
        ArgumentNullException.ThrowIfNull(clusters);
        return [.. clusters.Where(cluster => cluster.Count > 1)];
    }

    private static double Links(int mentions) => mentions * (mentions - 1.0) / 2;

    private static IReadOnlyList<IReadOnlySet<TMention>> Only<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> clusters,
        HashSet<TMention> kept
    ) => [.. clusters.Select(cluster => cluster.Where(kept.Contains).ToHashSet())];

    private static IReadOnlyList<IReadOnlySet<TMention>> NonEmpty<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> clusters
    )
    {
        ArgumentNullException.ThrowIfNull(clusters);
        return [.. clusters.Where(cluster => cluster.Count > 0)];
    }

    private static ClusterCount Both<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted,
        Func<IReadOnlySet<TMention>, ClusterIndex<TMention>, (double Right, double All)> count
    )
        where TMention : notnull
    {
        var golds = new ClusterIndex<TMention>(NonEmpty(gold));
        var found = new ClusterIndex<TMention>(NonEmpty(predicted));
        var (rightFound, allFound) = Sum(found, golds, count);
        var (rightGold, allGold) = Sum(golds, found, count);
        return new ClusterCount(rightFound, allFound, rightGold, allGold);
    }

    private static (double Right, double All) Sum<TMention>(
        ClusterIndex<TMention> side,
        ClusterIndex<TMention> other,
        Func<IReadOnlySet<TMention>, ClusterIndex<TMention>, (double Right, double All)> count
    )
        where TMention : notnull
    {
        var (right, all) = (0.0, 0.0);
        foreach (var cluster in side.Clusters)
        {
            var part = count(cluster, other);
            right += part.Right;
            all += part.All;
        }

        return (right, all);
    }
}
