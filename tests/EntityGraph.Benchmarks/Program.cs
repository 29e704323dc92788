using BenchmarkDotNet.Running;

namespace EntityGraph.Benchmarks;

/// <summary>
/// <c>measure</c> times whole runs of the command, <c>speed</c> the accurate tagger, <c>resolve</c> resolving across
/// documents; anything else goes to BenchmarkDotNet (<c>--filter '*'</c> runs all).
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not ["measure" or "speed" or "resolve", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InProcessConfig());
            return 0;
        }

        try
        {
            return args[0] == "resolve" ? new ResolveCommand(args[1..]).Run(Console.Out)
                : args[0] == "speed" ? new SpeedCommand(SpeedOptions.Parse(args[1..])).Run(Console.Out)
                : new MeasureCommand(MeasureOptions.Parse(args[1..])).Run(Console.Out, Console.Error);
        }
        catch (Exception exception) when (exception is FormatException or EntityGraphException)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine(
                args[0] == "resolve" ? ResolveCommand.Usage
                : args[0] == "speed" ? SpeedOptions.Usage
                : MeasureOptions.Usage
            );
            return 2;
        }
    }
}
