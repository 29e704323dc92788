namespace EntityGraph.Learning;

/// <summary>
/// Kinds of entities as the classifier of a sentence's pairs counts them: those of <see cref="EntityKind"/>.
/// </summary>
internal static class RelationKinds
{
    /// <summary>How many there are.</summary>
    public static int Count { get; } = Enum.GetValues<EntityKind>().Length;

    /// <summary>True where a predicate takes both ends, in this order.</summary>
    public static bool Fits(Predicate predicate, int source, int target) =>
        predicate.SourceKinds.Contains((EntityKind)source) && predicate.TargetKinds.Contains((EntityKind)target);

    /// <summary>The kind that a name of a corpus has: places that the country list knows are countries.</summary>
    public static EntityKind Of(string label, string name) =>
        label switch
        {
            "PER" or "Peop" => EntityKind.Person,
            "ORG" or "Org" => EntityKind.Organisation,
            "LOC" or "Loc" => CountryGazetteer.Default.TryGetCountry(name, out _)
                ? EntityKind.Country
                : EntityKind.Location,
            _ => EntityKind.Other,
        };
}
