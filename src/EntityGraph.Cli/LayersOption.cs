using System.CommandLine;

namespace EntityGraph.Cli;

/// <summary><c>--layers</c>: which layers of the analyser are written.</summary>
internal static class LayersOption
{
    private static readonly AnalysisLayers[] s_written =
    [
        AnalysisLayers.Mentions,
        AnalysisLayers.Attribution,
        AnalysisLayers.Syntax,
    ];

    public static Option<string[]> Create() =>
        new("--layers")
        {
            Description =
                "What to write of the model's own layers, by comma: mentions (always written), attribution "
                + "(spans of sources, cues and contents), syntax (parts of speech and dependencies).",
            DefaultValueFactory = _ => [SnakeCase.Of(AnalysisLayers.Mentions)],
            HelpName = "LAYERS",
        };

    /// <summary>The layers named, mentions included.</summary>
    /// <param name="values">As given.</param>
    /// <param name="model">Name of the model, for the error.</param>
    /// <param name="known">What it can fill.</param>
    /// <exception cref="UsageException">A layer is unknown, or the model cannot fill it.</exception>
    public static AnalysisLayers Parse(IEnumerable<string> values, string model, AnalysisLayers known)
    {
        var layers = AnalysisLayers.Mentions;
        foreach (
            var name in values.SelectMany(value =>
                value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
        )
        {
            var layer = s_written.FirstOrDefault(layer => SnakeCase.Of(layer) == name);
            if (layer == AnalysisLayers.None)
            {
                throw new UsageException($"--layers does not know '{name}'; it knows {Names(s_written)}.");
            }

            if (!known.HasFlag(layer))
            {
                throw new UsageException(
                    $"--layers: the model {model} has no layer '{name}'; it has {Names(s_written.Where(one => known.HasFlag(one)))}."
                );
            }

            layers |= layer;
        }

        return layers;
    }

    private static string Names(IEnumerable<AnalysisLayers> layers) => string.Join(", ", layers.Select(SnakeCase.Of));
}
