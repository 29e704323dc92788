namespace EntityGraph.Evaluation;

/// <summary>The measures of within-document coreference; scores of documents add.</summary>
/// <param name="Muc">Links, see <see cref="ClusterMeasures.Muc"/>.</param>
/// <param name="BCubed">Mentions, see <see cref="ClusterMeasures.BCubed"/>.</param>
/// <param name="Ceafe">Clusters, see <see cref="ClusterMeasures.Ceafe"/>.</param>
/// <param name="Lea">Entities weighted by size, singletons left out on both sides, see
/// <see cref="ClusterMeasures.Lea"/>.</param>
public readonly record struct CoreferenceScore(
    ClusterCount Muc,
    ClusterCount BCubed,
    ClusterCount Ceafe,
    ClusterCount Lea
)
{
    /// <summary>Mean of the F1 of MUC, B³ and CEAFe, in [0, 1]: the figure of CoNLL-2012.</summary>
    public double MeanF1 => (Muc.F1 + BCubed.F1 + Ceafe.F1) / 3;

    /// <summary>Adds the counts.</summary>
    public static CoreferenceScore operator +(CoreferenceScore left, CoreferenceScore right) => left.Add(right);

    /// <summary>Scores one document.</summary>
    /// <exception cref="ArgumentException">A mention is in two clusters of one side.</exception>
    public static CoreferenceScore Of<TMention>(
        IReadOnlyList<IReadOnlySet<TMention>> gold,
        IReadOnlyList<IReadOnlySet<TMention>> predicted
    )
        where TMention : notnull =>
        new(
            ClusterMeasures.Muc(gold, predicted),
            ClusterMeasures.BCubed(gold, predicted),
            ClusterMeasures.Ceafe(gold, predicted),
            ClusterMeasures.Lea(ClusterMeasures.WithoutSingletons(gold), ClusterMeasures.WithoutSingletons(predicted))
        );

    /// <summary>Adds the counts.</summary>
    public CoreferenceScore Add(CoreferenceScore other) =>
        new(Muc + other.Muc, BCubed + other.BCubed, Ceafe + other.Ceafe, Lea + other.Lea);
}
