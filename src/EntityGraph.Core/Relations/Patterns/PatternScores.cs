namespace EntityGraph;

/// <summary>
/// How sure each pattern is: set by hand in the order of what reading news text showed, not measured one by one.
/// </summary>
internal static class PatternScores
{
    /// <summary>"Norwegian Prime Minister X".</summary>
    public const double TitleBeforeName = 0.93;

    /// <summary>"Prime Minister X of Norway", "analyst X at Y", "Sen. X (R-Texas)".</summary>
    public const double NameThenPlace = 0.88;

    /// <summary>"X, the prime minister of Norway,".</summary>
    public const double Apposition = 0.9;

    /// <summary>"Norway's prime minister, X,".</summary>
    public const double TitleCommaName = 0.88;

    /// <summary>"X is the prime minister of Norway".</summary>
    public const double Copula = 0.86;

    /// <summary>"X works for Y", "X heads Y".</summary>
    public const double Verb = 0.8;

    /// <summary>"X's wife Y".</summary>
    public const double Kinship = 0.88;

    /// <summary>"Norwegian energy company X", "Oslo-based X".</summary>
    public const double Company = 0.88;

    /// <summary>"Norway's X", "the Norwegian Foreign Ministry".</summary>
    public const double Possessive = 0.8;

    /// <summary>"Leipzig, Germany".</summary>
    public const double Place = 0.85;

    /// <summary>"X of Y" without a title.</summary>
    public const double Bare = 0.7;
}
