namespace EntityGraph;

/// <summary>What tells whose institution is meant, and what is left of the name without it.</summary>
/// <param name="Country">ISO code; null where the modifier is a place inside a country.</param>
/// <param name="Qualifier">What is shown in brackets after the institution's name.</param>
/// <param name="Rest">The name without the modifier.</param>
internal sealed record Modifier(string? Country, string Qualifier, string Rest);
