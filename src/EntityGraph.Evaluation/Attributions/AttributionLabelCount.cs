namespace EntityGraph.Evaluation;

/// <summary>
/// Of the gold attributions with a found one at the same place, how many carry the right labels. Stances are not in
/// gold.
/// </summary>
/// <param name="Matched">Gold attributions with a found one whose cue (without a cue: whose content) overlaps.</param>
/// <param name="TypeRight">Speech, writing, belief, intention or evidence right.</param>
/// <param name="ModeRight">Direct, indirect, mixed or question right.</param>
/// <param name="NegatedRight">Negation right.</param>
public readonly record struct AttributionLabelCount(long Matched, long TypeRight, long ModeRight, long NegatedRight)
{
    /// <summary>Sum of two counts.</summary>
    public static AttributionLabelCount operator +(AttributionLabelCount left, AttributionLabelCount right) =>
        left.Add(right);

    /// <summary>Sum of two counts.</summary>
    public AttributionLabelCount Add(AttributionLabelCount other) =>
        new(
            Matched + other.Matched,
            TypeRight + other.TypeRight,
            ModeRight + other.ModeRight,
            NegatedRight + other.NegatedRight
        );
}
