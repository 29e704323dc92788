using System.CommandLine;
using System.Text;

namespace EntityGraph.Cli;

/// <summary><c>--out</c> of the verbs whose result goes to standard output otherwise.</summary>
internal sealed class OutputOption
{
    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Where to write; standard output otherwise.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_out);

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_out) is not null;

    public string Path(ParseResult parsed) => parsed.GetRequiredValue(_out)!; // asked for only where IsGiven

    /// <summary>UTF-8 without a byte order mark, lines ended by LF.</summary>
    public TextWriter Open(ParseResult parsed)
    {
        var path = parsed.GetValue(_out);
        if (path is not null)
        {
            OutputFolder.Check(path);
        }

        var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }
}
