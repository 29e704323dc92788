using System.Collections.Immutable;
using System.CommandLine;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Which relations are kept: <c>--relations</c>, <c>--voice</c>, <c>--modality</c>.</summary>
internal sealed class RelationOptions
{
    private readonly Option<string[]> _relations = new("--relations")
    {
        HelpName = "KINDS",
        Description =
            $"Kinds of relation to keep, comma-separated: {string.Join(", ", SnakeCase.All<RelationKind>())}. Default all.",
    };

    private readonly Option<string?> _voice = new("--voice")
    {
        HelpName = "VOICE",
        Description =
            "What to keep of stated, mentions and relays: narrator (what the text itself asserts), claimed "
            + "(what somebody claims) or any, the default.",
    };

    private readonly Option<string[]> _modality = new("--modality")
    {
        HelpName = "MODALITIES",
        Description =
            $"Keep only what is put so, comma-separated: {string.Join(", ", SnakeCase.All<Modality>())}. Default all; co-mentions have none.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_relations);
        command.Add(_voice);
        command.Add(_modality);
    }

    /// <summary>The filter that a command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="minScore">Least score of evidence other than co-mentions.</param>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public QueryFilter Filter(ParseResult parsed, double minScore) =>
        new()
        {
            RelationKinds = [.. Values<RelationKind>(parsed, _relations)],
            Voice = parsed.GetValue(_voice) is { } voice ? Choice.One<Voice>(voice, _voice.Name) : Voice.Any,
            Modalities = Modalities(parsed, _modality),
            MinScore = minScore,
        };

    /// <summary>The modalities that an option names.</summary>
    /// <exception cref="UsageException">One is unknown.</exception>
    public static ImmutableHashSet<Modality> Modalities(ParseResult parsed, Option<string[]> option) =>
        [.. Values<Modality>(parsed, option)];

    /// <summary>The values that an option names, parted by commas.</summary>
    /// <exception cref="UsageException">One is unknown.</exception>
    public static IEnumerable<T> Values<T>(ParseResult parsed, Option<string[]> option)
        where T : struct, Enum =>
        (parsed.GetValue(option) ?? [])
            .SelectMany(value =>
                value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .Select(name => Choice.One<T>(name, option.Name));
}
