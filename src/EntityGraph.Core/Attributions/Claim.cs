namespace EntityGraph;

/// <summary>That a stretch of text is what somebody says, not what the narrator says.</summary>
/// <param name="Attribution">Id of the innermost attribution whose content holds the stretch.</param>
/// <param name="ClaimedBy">The first resolved speaker of that attribution; null where nobody named says it.</param>
public readonly record struct Claim(int Attribution, EntityId? ClaimedBy)
{
    /// <summary>True where the claimant could not be named ("critics said").</summary>
    public bool IsUnknown => ClaimedBy is null;
}
