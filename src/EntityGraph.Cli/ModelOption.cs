using System.CommandLine;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary><c>--model</c>: a shipped model by name, or the folder of one's own.</summary>
internal sealed class ModelOption
{
    private readonly Option<string> _model = new("--model")
    {
        Description = "A shipped model by name (fast), or the folder of a trained one.",
        DefaultValueFactory = _ => "fast",
        HelpName = "NAME|FOLDER",
    };

    public void AddTo(Command command) => command.Add(_model);

    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_model);

    public IAnalyzer Load(ParseResult parsed)
    {
        var model = Name(parsed);
        return FastAnalyzer.Load(Directory.Exists(model) ? model : Path.Combine(AppContext.BaseDirectory, "models", model));
    }
}
