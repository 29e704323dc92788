namespace EntityGraph;

/// <summary>Verbs that say the same as a predicate of <c>data/predicates.tsv</c>, which tree patterns read.</summary>
internal static class StatedFrames
{
    /// <summary>True where a verb between such kinds of entities tells of a state, not of an event.</summary>
    public static bool Contains(string predicate, EntityKind source, EntityKind target) =>
        predicate switch
        {
            "own" or "belong_to" => target != EntityKind.Location && source != EntityKind.Location,
            "found" or "cofound" or "establish" or "set_up" => source == EntityKind.Person
                && target == EntityKind.Organisation,
            "head" or "chair" or "run" or "lead" => source == EntityKind.Person && target == EntityKind.Organisation,
            "marry" or "wed" => source == EntityKind.Person && target == EntityKind.Person,
            "base_in" or "headquarter_in" => source == EntityKind.Organisation,
            _ => false,
        };
}
