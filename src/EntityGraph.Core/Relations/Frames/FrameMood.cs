namespace EntityGraph;

/// <summary>How a clause puts what it says.</summary>
internal readonly record struct FrameMood()
{
    /// <summary>Asserted, planned, possible, denied or conditional.</summary>
    public Modality Modality { get; init; }

    /// <summary>True where it is said not to be so.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Past, present or future; null where the words do not tell.</summary>
    public Tense? Tense { get; init; }

    /// <summary>The stage of a crime that somebody is said to have done; null elsewhere.</summary>
    public CrimeStage? Stage { get; init; }

    /// <summary>True for what is only said to be so ("reportedly"), or is told in another's words.</summary>
    public bool IsHearsay { get; init; }

    /// <summary>The token of the one who says or denies it, where a clause around tells; -1 for none.</summary>
    public int Claimant { get; init; } = ClauseFrame.None;

    /// <summary>The mood with another's modality where that is further from a fact.</summary>
    public FrameMood Under(Modality outer) => Rank(outer) > Rank(Modality) ? this with { Modality = outer } : this;

    /// <summary>
    /// The mood of what somebody is held to have done: never told as done, but the claim of whoever holds it.
    /// </summary>
    public FrameMood AsCrime(CrimeStage stage, int claimant) =>
        Under(Modality.Possible) with
        {
            Stage = stage,
            IsHearsay = true,
            Claimant = claimant,
            IsNegated = stage == CrimeStage.Acquitted,
        };

    private static int Rank(Modality modality) =>
        modality switch
        {
            Modality.Asserted => 0,
            Modality.Planned => 1,
            Modality.Possible => 2,
            Modality.Conditional => 3,
            _ => 4,
        };
}
