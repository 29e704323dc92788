namespace EntityGraph.Benchmarks;

/// <summary>What <c>speed</c> is asked for.</summary>
internal sealed record SpeedOptions
{
    public const string Usage = """
        speed --model DIR [--model DIR …] [--input DIR] [--rounds N]
          --model   model folder of an encoder; the first is also run without the pipeline around it
          --input   folder whose articles are tagged (default data/samples)
          --rounds  times that everything is run; the median is shown (default 5)
        """;

    public IReadOnlyList<string> Models { get; init; } = [];

    public string Input { get; init; } = BenchmarkInput.Samples;

    public int Rounds { get; init; } = 5;

    /// <summary>Reads the arguments after the verb.</summary>
    /// <exception cref="FormatException">An option is unknown, or its value is missing or no number.</exception>
    public static SpeedOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SpeedOptions();
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var value =
                index + 1 < arguments.Count
                    ? arguments[index + 1]
                    : throw new FormatException($"{arguments[index]} needs a value.");
            options = arguments[index] switch
            {
                "--model" => options with { Models = [.. options.Models, value] },
                "--input" => options with { Input = value },
                "--rounds" => options with { Rounds = MeasureOptions.Number(value) },
                _ => throw new FormatException($"unknown option {arguments[index]}."),
            };
        }

        return options.Models.Count > 0 ? options : throw new FormatException("name a model folder with --model.");
    }
}
