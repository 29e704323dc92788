using System.CommandLine;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary><c>--model</c>: a shipped model by name, or the folder of one's own.</summary>
internal sealed class ModelOption
{
    private readonly Option<string> _model = new("--model")
    {
        Description = "A shipped model by name (fast, accurate), or the folder of a trained one.",
        DefaultValueFactory = _ => AnalyzerLoader.DefaultName,
        HelpName = "NAME|FOLDER",
    };

    public void AddTo(Command command) => command.Add(_model);

    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_model);

    public IAnalyzer Load(ParseResult parsed) => AnalyzerLoader.Load(FolderOf(Name(parsed)));

    /// <summary>
    /// The folder of a model that is named on the command line, a folder before a shipped one of that name.
    /// </summary>
    public static string FolderOf(string model, string option = "--model")
    {
        if (Directory.Exists(model))
        {
            return model;
        }

        var shipped = Path.Combine(AppContext.BaseDirectory, "models");
        var names = Directory.Exists(shipped)
            ? Directory.EnumerateDirectories(shipped).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray()
            : [];
        return names.Contains(model, StringComparer.Ordinal)
            ? Path.Combine(shipped, model)
            : throw new UsageException(
                $"{option}: no folder and no shipped model '{model}'; shipped: {string.Join(", ", names)}."
            );
    }
}
