namespace EntityGraph.Evaluation;

/// <summary>How well the relations of one predicate were found, and what the matched ones say.</summary>
/// <param name="Predicate">The predicate; the kind's name for kinds without one.</param>
/// <param name="Count">Evidence of gold and found, matched by both entities and an overlap of their spans.</param>
/// <param name="StatusRight">Matched ones with the status of gold.</param>
/// <param name="ClaimRight">Matched ones that are claimed by somebody exactly where gold says so.</param>
/// <param name="PolarityRight">Matched ones with the negation and modality of gold.</param>
public sealed record RelationScore(
    string Predicate,
    MatchCount Count,
    long StatusRight,
    long ClaimRight,
    long PolarityRight
)
{
    /// <summary>Adds two scores under the first one's name.</summary>
    public static RelationScore operator +(RelationScore left, RelationScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Add(right);
    }

    /// <summary>Adds two scores under this one's name.</summary>
    public RelationScore Add(RelationScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RelationScore(
            Predicate,
            Count + other.Count,
            StatusRight + other.StatusRight,
            ClaimRight + other.ClaimRight,
            PolarityRight + other.PolarityRight
        );
    }
}
