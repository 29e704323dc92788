namespace EntityGraph;

/// <summary>One mention that an attribution's content (or its cue's object) refers to.</summary>
/// <param name="MentionId">Id of the mention in its document.</param>
/// <param name="Via">How the content refers to it.</param>
public readonly record struct AttributionTarget(int MentionId, TargetVia Via);
