using System.Globalization;

namespace EntityGraph.Benchmarks;

/// <summary>What <c>measure</c> is asked for.</summary>
internal sealed record MeasureOptions
{
    public const string Usage = """
        measure [--verb build|tag|extract] [--input DIR] [--documents N,N,…] [--words N] [--command PATH] [-- OPTIONS OF the verb]
          --verb       what is measured (default build)
          --input      folder whose articles the simulated ones are made from (default data/samples)
          --documents  sizes to measure (default 1, 10 and 100 times the folder's)
          --words      words an article (default 500)
          --command    the entitygraph to measure (default the one built beside this program)
        """;

    public string Input { get; init; } = BenchmarkInput.Samples;

    public IReadOnlyList<int> Documents { get; init; } = [];

    public int Words { get; init; } = 500;

    public string Command { get; init; } = DefaultCommand();

    public string Verb { get; init; } = "build";

    public IReadOnlyList<string> VerbOptions { get; init; } = [];

    /// <summary>Reads the arguments after the verb.</summary>
    /// <exception cref="FormatException">An option is unknown, or its value is missing or no number.</exception>
    public static MeasureOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new MeasureOptions();
        for (var index = 0; index < arguments.Count; index += 2)
        {
            if (arguments[index] == "--")
            {
                return options with { VerbOptions = [.. arguments.Skip(index + 1)] };
            }

            var value =
                index + 1 < arguments.Count
                    ? arguments[index + 1]
                    : throw new FormatException($"{arguments[index]} needs a value.");
            options = arguments[index] switch
            {
                "--verb" => options with
                {
                    Verb = value is "build" or "tag" or "extract"
                        ? value
                        : throw new FormatException($"'{value}' is none of build, tag and extract."),
                },
                "--input" => options with { Input = value },
                "--documents" => options with { Documents = [.. value.Split(',').Select(Number)] },
                "--words" => options with { Words = Number(value) },
                "--command" => options with { Command = value },
                _ => throw new FormatException($"unknown option {arguments[index]}."),
            };
        }

        return options;
    }

    public static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"'{text}' is not a number above 0.");

    private static string DefaultCommand() =>
        Path.Combine(
            BenchmarkInput.Root,
            "artifacts",
            "bin",
            "EntityGraph.Cli",
            "release",
            OperatingSystem.IsWindows() ? "entitygraph.exe" : "entitygraph"
        );
}
