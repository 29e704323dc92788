namespace EntityGraph;

/// <summary>Brings a resolver's result in line with what people decided.</summary>
/// <remarks>
/// A pure function of its inputs, whatever their order. Entities that the judgements leave alone keep what the resolver
/// gave them, id, name and aliases. O(n log n).
/// </remarks>
public static class ConstraintEnforcer
{
    /// <summary>The result with every group one entity and no two groups one that are apart.</summary>
    /// <param name="entities">What was resolved.</param>
    /// <param name="resolved">The resolver's result for it.</param>
    /// <param name="constraints">What people decided.</param>
    /// <remarks>
    /// Where an entity comes apart, what no judgement names stays with the group that stays, else with the one whose
    /// first mention has the smallest document id and start. A merged entity takes the fullest of the names (most
    /// words, then most letters, then ordinal order) and the kind of its group's first member; ids that clash are
    /// numbered by smallest (document id, start).
    /// </remarks>
    public static CorpusEntities Enforce(
        IEnumerable<LocalEntity> entities,
        CorpusEntities resolved,
        ResolutionConstraints constraints
    )
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(resolved);
        ArgumentNullException.ThrowIfNull(constraints);
        return constraints.IsEmpty ? resolved : new ClusterJudge(entities, resolved, constraints).Enforce();
    }
}
