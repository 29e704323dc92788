namespace EntityGraph.Evaluation;

/// <summary>What became of a mention.</summary>
public enum MentionResult
{
    /// <summary>In gold and found, span and label.</summary>
    Correct,

    /// <summary>In gold, not found so.</summary>
    Missed,

    /// <summary>Found, not in gold so.</summary>
    Spurious,
}
