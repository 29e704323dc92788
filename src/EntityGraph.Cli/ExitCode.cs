namespace EntityGraph.Cli;

/// <summary>Exit codes of the command: a versioned contract.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but something met in a folder, glob or row was skipped; each is named on stderr.</summary>
    public const int Skipped = 1;

    /// <summary>
    /// Bad usage, a named path that is missing or wrongly shaped, nothing readable at all, a bad model.
    /// </summary>
    public const int Usage = 2;

    /// <summary>An accuracy gate was missed.</summary>
    public const int GateMissed = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;
}
