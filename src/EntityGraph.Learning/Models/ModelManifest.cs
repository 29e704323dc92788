using System.Text.Json.Serialization;

namespace EntityGraph.Learning;

/// <summary>What a model folder's <c>model.json</c> says. Immutable.</summary>
public sealed record ModelManifest
{
    /// <summary>A linear tagger, read by <see cref="FastAnalyzer"/>.</summary>
    public const string LinearKind = "linear";

    /// <summary>An encoder with heads, read by <see cref="AccurateAnalyzer"/>.</summary>
    public const string EncoderKind = "encoder";

    /// <summary>Name of the model, also of its folder: <c>fast</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What sort of model it is, and so which analyser reads it: <see cref="LinearKind"/> or <see cref="EncoderKind"/>.
    /// </summary>
    public string Kind { get; init; } = LinearKind;

    /// <summary>Version of the model's format and features: code reads only the version it was written for.</summary>
    public required string Version { get; init; }

    /// <summary>Tags in the order of the model's outputs.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Kind of each label, in snake case; null where <see cref="Learning.LabelKinds"/> tells them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? LabelKinds { get; init; }

    /// <summary>Corpora that it was trained on, with the number of sentences.</summary>
    public required IReadOnlyDictionary<string, int> TrainingData { get; init; }

    /// <summary>Seed of the training run.</summary>
    public required int Seed { get; init; }

    /// <summary>Day of the training run, ISO 8601.</summary>
    public required string Date { get; init; }

    /// <summary>Measured scores: F1 in percent by corpus and kind.</summary>
    public required IReadOnlyDictionary<string, double> Scores { get; init; }

    /// <summary>SHA-256 of each file, in lower-case hex digits, by file name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>The model's name and version as evidence and reports show it: <c>fast 1</c>.</summary>
    [JsonIgnore]
    public string Title => $"{Name} {Version}";
}
