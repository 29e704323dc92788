namespace EntityGraph;

/// <summary>A judgement cannot be made of what a graph shows.</summary>
public sealed class JudgementException : EntityGraphException
{
    /// <summary>Creates the error with a full sentence as its message.</summary>
    public JudgementException(string message)
        : base(message) { }
}
