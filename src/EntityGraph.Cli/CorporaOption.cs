using System.CommandLine;

namespace EntityGraph.Cli;

/// <summary>
/// <c>--corpora</c>: the folder of training and development data, which does not ship with the project.
/// </summary>
internal sealed class CorporaOption
{
    private readonly Option<string> _corpora = new("--corpora")
    {
        Description = "Folder of the training and development corpora.",
        DefaultValueFactory = _ => Path.Combine("..", "shared", "corpora"),
        HelpName = "FOLDER",
    };

    public void AddTo(Command command) => command.Add(_corpora);

    public string Folder(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_corpora);
        return Directory.Exists(folder)
            ? folder
            : throw new UsageException(
                $"{folder}: no such folder. The corpora do not ship with the project; name their folder with --corpora."
            );
    }
}
