using BenchmarkDotNet.Running;

namespace EntityGraph.Benchmarks;

/// <summary><c>measure</c> times whole builds; anything else goes to BenchmarkDotNet (<c>--filter '*'</c> runs all).</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not ["measure", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InProcessConfig());
            return 0;
        }

        try
        {
            return new MeasureCommand(MeasureOptions.Parse(args[1..])).Run(Console.Out, Console.Error);
        }
        catch (Exception exception) when (exception is FormatException or EntityGraphException)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine(MeasureOptions.Usage);
            return 2;
        }
    }
}
