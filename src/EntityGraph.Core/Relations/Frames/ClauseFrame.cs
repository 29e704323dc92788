using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// One clause, or one noun that tells of an event: who did what to whom, as tokens that head the phrases.
/// </summary>
/// <param name="Head">The verb, the noun, or the predicate of a copula.</param>
/// <param name="Lemma">Dictionary form of the verb; for a noun the verb that it stands for.</param>
internal sealed record ClauseFrame(int Head, string Lemma)
{
    /// <summary>Nothing.</summary>
    public const int None = -1;

    /// <summary>Particle of the verb ("off"); null for none.</summary>
    public string? Particle { get; init; }

    /// <summary>True where the surface subject is the one it is done to.</summary>
    public bool IsPassive { get; init; }

    /// <summary>The surface subject, also one that another clause lends it; -1 for none.</summary>
    public int Subject { get; init; } = None;

    /// <summary>How sure the subject is: links on the way to it, less for one that is lent.</summary>
    public double SubjectScore { get; init; } = 1;

    /// <summary>The direct object; -1 for none.</summary>
    public int Object { get; init; } = None;

    /// <summary>True where the verb says what its object is: "called Lind a liar".</summary>
    public bool IsNaming { get; init; }

    /// <summary>The indirect object; -1 for none.</summary>
    public int Recipient { get; init; } = None;

    /// <summary>Phrases with a preposition, in text order.</summary>
    public ImmutableArray<(string Preposition, int Token)> Obliques { get; init; } = [];
}
