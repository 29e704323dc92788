namespace EntityGraph;

/// <summary>How a clause or noun phrase puts what it states.</summary>
/// <param name="Status">What its words say of how a role stands; null where they say nothing.</param>
/// <param name="Modality">Asserted, planned, possible, denied or conditional.</param>
/// <param name="IsNegated">True where it says that it is not so.</param>
internal readonly record struct TreeManner(RelationStatus? Status, Modality Modality, bool IsNegated)
{
    /// <summary>Told as so, nothing more.</summary>
    public static readonly TreeManner Plain = new(null, Modality.Asserted, false);
}
