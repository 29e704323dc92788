namespace EntityGraph.Cli;

/// <summary>Tells the reader of our output going away (<c>| head</c>) from other I/O errors.</summary>
internal static class BrokenPipe
{
    private const int Epipe = 32;
    private const int ErrorBrokenPipe = unchecked((int)0x8007006D);
    private const int ErrorNoData = unchecked((int)0x800700E8);

    public static bool Is(IOException exception) =>
        exception.HResult is Epipe or ErrorBrokenPipe or ErrorNoData
        || exception.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);
}
