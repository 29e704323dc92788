namespace EntityGraph;

/// <summary>One event between two sides, as a clause tells it.</summary>
/// <param name="Head">The verb or noun that tells it.</param>
/// <param name="Lemma">The verb that its code goes by.</param>
/// <param name="Predicate">Verb with particle and preposition.</param>
/// <param name="Source">Who does it.</param>
/// <param name="Target">Whom it is done to, or with.</param>
/// <param name="Mood">How it is put.</param>
/// <param name="Score">In [0, 1].</param>
internal sealed record FrameFinding(
    int Head,
    string Lemma,
    string Predicate,
    EntityArgument Source,
    EntityArgument Target,
    FrameMood Mood,
    double Score
)
{
    /// <summary>Particle of the verb; null for none.</summary>
    public string? Particle { get; init; }

    /// <summary>The noun that tells what was done, as written in lower case; null for none.</summary>
    public string? Noun { get; init; }

    /// <summary>Preposition before the target; null for none.</summary>
    public string? Preposition { get; init; }

    /// <summary>The verb around a noun of an event, whose times are the event's; the head itself else.</summary>
    public int TimedBy { get; init; } = Head;
}
