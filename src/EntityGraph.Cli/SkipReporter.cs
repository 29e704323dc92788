namespace EntityGraph.Cli;

/// <summary>Names what was skipped and what is worth knowing, on stderr, and counts for the exit code.</summary>
internal static class SkipReporter
{
    public static void Warn(BuildReport report)
    {
        foreach (var warning in report.Warnings)
        {
            Console.Error.WriteLine($"warning    {warning}");
        }

        foreach (var repeated in report.Repeated)
        {
            Console.Error.WriteLine($"repeated   {repeated}");
        }
    }

    public static void Skipped(IReadOnlyList<SkippedInput> skipped)
    {
        for (var index = 0; index < skipped.Count; index++)
        {
            Console.Error.WriteLine($"{(index == 0 ? "skipped   " : "          ")} {skipped[index]}");
        }
    }

    /// <summary>The exit code of a run that read some documents and skipped others.</summary>
    public static int ExitCodeOf(int read, int skipped) =>
        read == 0 ? ExitCode.Usage
        : skipped > 0 ? ExitCode.Skipped
        : ExitCode.Done;
}
