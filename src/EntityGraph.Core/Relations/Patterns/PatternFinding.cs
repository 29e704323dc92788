namespace EntityGraph;

/// <summary>What a pattern says of the relation that it found.</summary>
/// <param name="Predicate">Name of the predicate.</param>
/// <param name="Pattern">The pattern's family, as evidence shows it.</param>
/// <param name="Cue">The words that state it.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="Start">First item that shows it.</param>
/// <param name="End">One past the last item that shows it.</param>
internal sealed record PatternFinding(string Predicate, string Pattern, string Cue, double Score, int Start, int End)
{
    /// <summary>How a role stands.</summary>
    public RelationStatus Status { get; init; }

    /// <summary>How the text puts it.</summary>
    public Modality Modality { get; init; }

    /// <summary>True where the text says that it is not so.</summary>
    public bool IsNegated { get; init; }
}
