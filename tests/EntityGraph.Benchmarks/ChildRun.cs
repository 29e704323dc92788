using System.Diagnostics;
using System.Globalization;

namespace EntityGraph.Benchmarks;

/// <summary>A command run as a process of its own, with its time and the most memory it held.</summary>
/// <param name="Elapsed">From start to exit.</param>
/// <param name="PeakBytes">Largest resident set.</param>
/// <param name="ExitCode">0 and 1 are results; others are errors.</param>
/// <param name="Errors">What it wrote to stderr.</param>
internal sealed record ChildRun(TimeSpan Elapsed, long PeakBytes, int ExitCode, string Errors)
{
    private static readonly TimeSpan s_sampling = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a command to its end.</summary>
    public static ChildRun Of(string command, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException($"{command} cannot be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        do
        {
            peak = Math.Max(peak, PeakOf(process));
        } while (!process.WaitForExit(s_sampling));
        var elapsed = watch.Elapsed;

        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return new ChildRun(elapsed, peak, process.ExitCode, errors.GetAwaiter().GetResult());
    }

    /// <summary>
    /// The high-water mark that the kernel keeps, so that nothing between two samples is missed but the last moment.
    /// </summary>
    private static long PeakOf(Process process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var line = File.ReadLines($"/proc/{process.Id}/status")
                    .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                return line is null
                    ? 0
                    : long.Parse(
                        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
                        CultureInfo.InvariantCulture
                    ) * 1024;
            }

            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (Exception exception)
            when (exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // It has ended between the two calls.
            return 0;
        }
    }
}
