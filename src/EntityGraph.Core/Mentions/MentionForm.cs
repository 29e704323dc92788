namespace EntityGraph;

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a common noun ("the prime minister").</summary>
    Nominal,

    /// <summary>By a pronoun ("he").</summary>
    Pronoun,
}
