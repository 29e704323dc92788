using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace EntityGraph.Cli;

/// <summary>
/// Shows how far a run is: a bar on a terminal, a line every ten seconds otherwise, nothing when quiet. Always on
/// stderr.
/// </summary>
internal sealed class ProgressReporter : IProgress<BuildProgress>, IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan s_lineInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_barInterval = TimeSpan.FromMilliseconds(100);

    private readonly bool _quiet;
    private readonly bool _bar;
    private readonly IAnsiConsole? _console;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next;
    private bool _shown;

    public ProgressReporter(bool quiet)
    {
        _quiet = quiet;
        _bar = !quiet && !Console.IsErrorRedirected;
        _console = _bar
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            : null;
        _next = _bar ? s_barInterval : s_lineInterval;
    }

    public void Report(BuildProgress value)
    {
        if (_quiet || _watch.Elapsed < _next)
        {
            return;
        }

        var filled = (int)Math.Round(value.Fraction * BarWidth);
        var count = value.DocumentCount.ToString("N0", CultureInfo.InvariantCulture);
        if (_console is not null)
        {
            _next = _watch.Elapsed + s_barInterval;
            var bar = new string('█', filled) + new string('░', BarWidth - filled);
            _console.Markup(
                $"\r[grey]reading[/]    [green]{bar}[/] {value.Fraction * 100, 3:F0} %  {count} articles  {_watch.Elapsed:h\\:mm\\:ss}"
            );
            _shown = true;
        }
        else
        {
            _next = _watch.Elapsed + s_lineInterval;
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"reading    {value.Fraction * 100:F0} %  {count} articles  {_watch.Elapsed:h\\:mm\\:ss}"
                )
            );
        }
    }

    public void Dispose()
    {
        if (_shown)
        {
            Console.Error.WriteLine();
        }
    }
}
