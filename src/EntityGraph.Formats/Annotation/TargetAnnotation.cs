namespace EntityGraph.Formats;

/// <summary>Whom an attribution mentions, as <c>annotations.jsonl</c> tells it.</summary>
/// <param name="Entity">The entity; null where the mention stays unresolved.</param>
/// <param name="Mention">Id of the mention; null where gold names the entity only.</param>
/// <param name="Via">How it is referred to.</param>
public sealed record TargetAnnotation(EntityId? Entity, int? Mention, TargetVia Via);
