namespace EntityGraph.Evaluation;

/// <summary>How many relations were guessed and right, and how many were asked for and found.</summary>
/// <param name="Guessed">Guesses.</param>
/// <param name="Right">Those of them that gold has.</param>
/// <param name="Asked">Gold relations that recall is over.</param>
/// <param name="Found">Those of them that were guessed.</param>
public readonly record struct RelationShares(long Guessed, long Right, long Asked, long Found)
{
    /// <summary>Right guesses among all, in [0, 1]; 0 without guesses.</summary>
    public double Precision => Guessed == 0 ? 0 : (double)Right / Guessed;

    /// <summary>Found relations among those asked for, in [0, 1]; 0 where none is asked for.</summary>
    public double Recall => Asked == 0 ? 0 : (double)Found / Asked;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds counts.</summary>
    public static RelationShares operator +(RelationShares left, RelationShares right) => left.Add(right);

    /// <summary>Adds counts.</summary>
    public RelationShares Add(RelationShares other) =>
        new(Guessed + other.Guessed, Right + other.Right, Asked + other.Asked, Found + other.Found);
}
