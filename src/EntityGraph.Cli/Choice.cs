using System.Collections.Immutable;

namespace EntityGraph.Cli;

/// <summary>Reads lists of enum values from the command line: <c>person,country</c> or <c>+location</c>.</summary>
internal static class Choice
{
    /// <summary>
    /// The values named, or the defaults plus those after a plus sign, or the defaults where nothing is named.
    /// </summary>
    public static ImmutableHashSet<T> Parse<T>(IReadOnlyList<string>? values, string option, params T[] defaults)
        where T : struct, Enum
    {
        var names = (values ?? [])
            .SelectMany(value =>
                value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .ToArray();
        var added = names.Where(name => name.StartsWith('+')).Select(name => One<T>(name[1..], option));
        var chosen = names.Where(name => !name.StartsWith('+')).Select(name => One<T>(name, option)).ToArray();
        return [.. chosen.Length > 0 ? chosen : defaults, .. added];
    }

    /// <summary>One value by its snake-case name.</summary>
    public static T One<T>(string name, string option)
        where T : struct, Enum =>
        SnakeCase.TryParse(name, out T value)
            ? value
            : throw new UsageException(
                $"{option} does not know '{name}'; it knows {string.Join(", ", SnakeCase.All<T>())}."
            );
}
