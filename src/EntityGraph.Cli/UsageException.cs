namespace EntityGraph.Cli;

/// <summary>A value on the command line that cannot be used: exit code 2.</summary>
internal sealed class UsageException(string message) : EntityGraphException(message);
