namespace EntityGraph;

/// <summary>An entity that takes part in an event, with the words that name it.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its name, nominal or pronoun in the evidence sentence.</param>
/// <param name="Score">In [0, 1]: how sure the name is, and that the phrase means it.</param>
internal readonly record struct EntityArgument(EntityId Entity, EntityKind Kind, TextSpan Span, double Score);
