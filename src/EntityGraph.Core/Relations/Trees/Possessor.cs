namespace EntityGraph;

/// <summary>Whom a noun belongs to.</summary>
/// <param name="Argument">The entity.</param>
/// <param name="Token">The token that hangs on the noun, or on a noun between.</param>
/// <param name="Preposition">The preposition nearest to the noun; empty for a possessive, an adjective or a name before
/// it.</param>
/// <param name="IsDirect">False where another noun stands between.</param>
internal readonly record struct Possessor(EntityArgument Argument, int Token, string Preposition, bool IsDirect)
{
    /// <summary>True where the noun between is the state itself: "the Norwegian government".</summary>
    public bool IsState { get; init; }

    /// <summary>True where the noun between is who heads a state: "the Norwegian prime minister's spokesman".</summary>
    public bool IsHead { get; init; }
}
