using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>The options of <c>query</c> and the filter they make.</summary>
internal sealed class QueryOptions
{
    // ISO 3166-3 codes have four letters; ids of other former states are longer and lower case.
    private const int LongestIsoCode = 4;

    private readonly Option<string?> _since = new("--since")
    {
        HelpName = "DATE",
        Description = "Only documents of this day or later, as 2024-08-21.",
    };
    private readonly Option<string?> _until = new("--until")
    {
        HelpName = "DATE",
        Description = "Only documents of this day or earlier.",
    };
    private readonly Option<string?> _happenedSince = new("--happened-since")
    {
        HelpName = "DATE",
        Description = "Only what happened on this day or later, where the text says when.",
    };

    private readonly Option<string[]> _kind = new("--kind")
    {
        HelpName = "KIND",
        Description =
            $"Kinds of the entities answered ({string.Join(", ", SnakeCase.All<EntityKind>())}) "
            + $"or of relation ({string.Join(", ", SnakeCase.All<RelationKind>())}); a list, or repeated.",
    };

    private readonly Option<string[]> _predicate = new("--predicate")
    {
        HelpName = "NAME",
        Description = "Only stated relations of these predicates.",
    };
    private readonly Option<string[]> _speakerKind = new("--speaker-kind")
    {
        HelpName = "KIND",
        Description = "Only what speakers of these kinds say.",
    };
    private readonly Option<string[]> _speakerCountry = new("--speaker-country")
    {
        HelpName = "CODE",
        Description = "Only what speakers of these countries say, by ISO code.",
    };

    private readonly Option<int> _minWeight = new("--min-weight")
    {
        HelpName = "N",
        Description = "Least number of sentences (or attributions, or mentions).",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<double> _minScore = new("--min-score")
    {
        HelpName = "SCORE",
        Description = "Least score of evidence, from 0 to 1.",
        CustomParser = result => NumberOption.Parse(result),
    };
    private readonly Option<string?> _voice = new("--voice")
    {
        HelpName = "VOICE",
        Description =
            "narrator: what the text itself asserts; claimed: what somebody claims; any: all, also what is denied. "
            + "Default narrator; any for evidence.",
    };

    private readonly Option<string[]> _relations = new("--relations")
    {
        HelpName = "KINDS",
        Description =
            $"Only relations of these kinds, comma-separated: {string.Join(", ", SnakeCase.All<RelationKind>())}.",
    };

    private readonly Option<string[]> _modality = new("--modality")
    {
        HelpName = "MODALITIES",
        Description = $"Only what is put so, comma-separated: {string.Join(", ", SnakeCase.All<Modality>())}.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var list in new[] { _kind, _predicate, _speakerKind, _speakerCountry })
        {
            list.AllowMultipleArgumentsPerToken = false;
        }

        Option[] options =
        [
            _since,
            _until,
            _happenedSince,
            _kind,
            _predicate,
            _speakerKind,
            _speakerCountry,
            _relations,
            _modality,
            _minWeight,
            _minScore,
            _voice,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>The filter that a command line asks for.</summary>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public QueryFilter Filter(ParseResult parsed, Voice voice)
    {
        var kinds = Names(parsed, _kind);
        var (minWeight, minScore) = (parsed.GetValue(_minWeight), parsed.GetValue(_minScore));
        if (minWeight < 1)
        {
            throw new UsageException($"--min-weight is {minWeight}, expected 1 or more.");
        }

        if (minScore is not (>= 0 and <= 1))
        {
            throw new UsageException(FormattableString.Invariant($"--min-score is {minScore}, expected 0 to 1."));
        }

        return new QueryFilter
        {
            Since = Date(parsed, _since),
            Until = Date(parsed, _until),
            HappenedSince = Date(parsed, _happenedSince),
            Kinds = [.. kinds.Where(name => !IsRelation(name)).Select(EntityKindOf)],
            RelationKinds =
            [
                .. kinds.Where(IsRelation).Select(name => Choice.One<RelationKind>(name, "--kind")),
                .. RelationOptions.Values<RelationKind>(parsed, _relations),
            ],
            Modalities = RelationOptions.Modalities(parsed, _modality),
            Predicates = [.. Names(parsed, _predicate)],
            SpeakerKinds =
            [
                .. Names(parsed, _speakerKind).Select(name => Choice.One<EntityKind>(name, "--speaker-kind")),
            ],
            SpeakerCountries =
            [
                .. Names(parsed, _speakerCountry)
                    .Select(code => code.Length > LongestIsoCode ? code.ToLowerInvariant() : code.ToUpperInvariant()),
            ],
            MinWeight = minWeight,
            MinScore = minScore,
            Voice = parsed.GetValue(_voice) is { } name ? Choice.One<Voice>(name, "--voice") : voice,
        };
    }

    private static bool IsRelation(string name) => SnakeCase.TryParse<RelationKind>(name, out _);

    private static EntityKind EntityKindOf(string name) =>
        SnakeCase.TryParse<EntityKind>(name, out var kind)
            ? kind
            : throw new UsageException(
                $"--kind does not know '{name}'; it knows {string.Join(", ", SnakeCase.All<EntityKind>().Concat(SnakeCase.All<RelationKind>()))}."
            );

    private static ImmutableArray<string> Names(ParseResult parsed, Option<string[]> option) =>
        [
            .. (parsed.GetValue(option) ?? []).SelectMany(value =>
                value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
        ];

    private static DateOnly? Date(ParseResult parsed, Option<string?> option)
    {
        var text = parsed.GetValue(option);
        return text is null ? null
            : DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
                ? date
            : throw new UsageException($"{option.Name} is '{text}', expected a day like 2024-08-21.");
    }
}
