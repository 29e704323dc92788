using System.CommandLine;
using System.Globalization;
using System.Text;

namespace EntityGraph.Cli;

/// <summary>
/// The command <c>entitygraph</c>: parses, calls one verb, turns errors into one line and an exit code.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // Numbers and dates are read and written alike everywhere, by the libraries beneath too.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return await RunAsync(args).ConfigureAwait(false);
        }
        catch (EntityGraphException exception)
        {
            Report(exception.Message);
            return ExitCode.Usage;
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Report("stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(exception.Message);
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // The last resort of a program: a person sees a sentence, never a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Report(
                $"an error of entitygraph itself: {exception.GetType().Name}: {exception.Message} Please report it with the command and its input."
            );
            return ExitCode.Usage;
        }
    }

    private static async Task<int> RunAsync(string[] args)
    {
        var root = CreateRoot();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && !Examples.IsHelp(parsed.Action))
        {
            foreach (var error in parsed.Errors)
            {
                Report(error.Message);
            }

            var verb = parsed.CommandResult.Command;
            Report(verb is RootCommand ? "see entitygraph --help." : $"see entitygraph {verb.Name} --help.");
            return ExitCode.Usage;
        }

        return await parsed
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
            .ConfigureAwait(false);
    }

    internal static RootCommand CreateRoot()
    {
        var root = new RootCommand(
            "Turns news articles into an evidence graph, offline: who is in them, how they are connected, "
                + "who mentions whom."
        )
        {
            BuildVerb.Create(),
            TagVerb.Create(),
            ExtractVerb.Create(),
            QueryVerb.Create(),
            ExportVerb.Create(),
            ResolveVerb.Create(),
            EvaluateVerb.Create(),
            TrainVerb.Create(),
        };
        Examples.Attach(root);
        return root;
    }

    private static void Report(string message) => Console.Error.WriteLine($"entitygraph: {message}");
}
