namespace EntityGraph.Evaluation;

/// <summary>
/// Precision and recall where one found item may match several marked ones, so that the two count hits of their own.
/// </summary>
/// <param name="Found">Number of items found.</param>
/// <param name="FoundRight">Those of them that match a marked one.</param>
/// <param name="Marked">Number of items in the gold.</param>
/// <param name="MarkedFound">Those of them that a found one matches.</param>
public readonly record struct AttributionScore(int Found, int FoundRight, int Marked, int MarkedFound)
{
    /// <summary>Share of the found that is right, in [0, 1]; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)FoundRight / Found;

    /// <summary>Share of the marked that was found, in [0, 1]; 0 where nothing was marked.</summary>
    public double Recall => Marked == 0 ? 0 : (double)MarkedFound / Marked;

    /// <summary>Harmonic mean of the two, in [0, 1].</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Sum of two counts.</summary>
    public static AttributionScore operator +(AttributionScore left, AttributionScore right) =>
        new(
            left.Found + right.Found,
            left.FoundRight + right.FoundRight,
            left.Marked + right.Marked,
            left.MarkedFound + right.MarkedFound
        );

    /// <summary>Sum of two counts.</summary>
    public static AttributionScore Add(AttributionScore left, AttributionScore right) => left + right;
}
