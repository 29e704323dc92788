namespace EntityGraph;

/// <summary>Verbs that say the same as a predicate of <c>data/predicates.tsv</c>.</summary>
internal static class StatedFrames
{
    /// <summary>The predicate of a verb between kinds of entities, and whether it runs from the target to the source; null for none.</summary>
    public static (string Predicate, bool IsInverse)? Of(string predicate, EntityKind source, EntityKind target)
    {
        var found = Named(predicate, source, target);
        if (found is not { } named)
        {
            return null;
        }

        var known = PredicateTable.Get(named.Predicate);
        var (from, to) = named.IsInverse ? (target, source) : (source, target);
        return known.SourceKinds.Contains(from) && known.TargetKinds.Contains(to) ? named : null;
    }

    private static (string Predicate, bool IsInverse)? Named(string predicate, EntityKind source, EntityKind target) => predicate switch
    {
        "own" => ("owner", true),
        "belong_to" => ("owner", false),
        "found" or "cofound" or "establish" or "set_up" when source == EntityKind.Person => ("founder", false),
        "head" or "chair" or "run" or "lead" when source == EntityKind.Person && target == EntityKind.Organisation => ("chairperson", false),
        "marry" or "wed" => ("spouse", false),
        "base_in" or "headquarter_in" => ("headquarters_location", false),
        _ => null,
    };
}
