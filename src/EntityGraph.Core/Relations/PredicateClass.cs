namespace EntityGraph;

/// <summary>Whether a predicate holds over time or happens once.</summary>
public enum PredicateClass
{
    /// <summary>Holds over time: two reports of it are one.</summary>
    State,

    /// <summary>Happens: two occurrences are two.</summary>
    Event,
}
