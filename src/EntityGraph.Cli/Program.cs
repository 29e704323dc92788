namespace EntityGraph.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        Console.Error.WriteLine($"entitygraph: no verb '{string.Join(' ', args)}'.");
        return 2;
    }
}
