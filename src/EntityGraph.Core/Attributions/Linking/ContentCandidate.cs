namespace EntityGraph;

/// <summary>Tokens that may be what is said, from the first to the last.</summary>
/// <param name="Range">The tokens; a cue between them is not taken out.</param>
/// <param name="Form">Where they stand to their cue.</param>
internal readonly record struct ContentCandidate(TokenRange Range, ContentForm Form);
