namespace EntityGraph;

/// <summary>A marked attribution in tokens, each part from its first to its last.</summary>
internal readonly record struct LinkGold(TokenRange Cue, TokenRange? Source, TokenRange? Content);
