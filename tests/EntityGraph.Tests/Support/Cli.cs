using System.Diagnostics;
using System.Text;

namespace EntityGraph.Tests.Support;

/// <summary>Runs the built command as a process, as a user does.</summary>
internal static class Cli
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public static CliResult Run(params string[] arguments) => RunIn(Repository.Root, null, arguments);

    public static CliResult RunWithInput(string input, params string[] arguments) =>
        RunIn(Repository.Root, Encoding.UTF8.GetBytes(input), arguments);

    public static CliResult RunIn(string folder, byte[]? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "EntityGraph.Cli.dll"), .. arguments]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the command did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.BaseStream.Write(input);
        }

        process.StandardInput.Close();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill();
            Assert.Fail($"entitygraph {string.Join(' ', arguments)} did not end within {s_limit}.");
        }

        return new CliResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}

internal sealed record CliResult(int ExitCode, string Output, string Error);
