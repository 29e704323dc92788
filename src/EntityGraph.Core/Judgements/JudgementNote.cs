namespace EntityGraph;

/// <summary>What became of a judgement, where it is not simply obeyed.</summary>
/// <param name="Line">Its line.</param>
/// <param name="IsApplied">True where it was obeyed all the same, as with a mention found elsewhere.</param>
/// <param name="Message">What happened and why.</param>
public sealed record JudgementNote(int Line, bool IsApplied, string Message)
{
    /// <summary>The line and what happened.</summary>
    public override string ToString() => $"line {Line}: {Message}";
}
