using System.Text.Json;
using System.Text.Json.Serialization;

namespace EntityGraph.Training;

/// <summary>What a training run learns, from what and how: read from a JSON file.</summary>
internal sealed record TrainingConfig
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    /// <summary>Seed of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>How many of the last passes' weights are averaged in the end; 1 takes the last.</summary>
    public int Averaged { get; init; } = 1;

    /// <summary>Share of the weights that a run started from in its final ones, where it went on from a model (Wortsman
    /// et al. 2022, "Robust fine-tuning of zero-shot models"): 0 takes what was learned, 1 what was there.</summary>
    public double StartShare { get; init; }

    /// <summary>Heads that are trained: names, attribution, syntax.</summary>
    public IReadOnlyList<string> Heads { get; init; } = ["names"];

    /// <summary>Weight of each head's loss; 1 where not given.</summary>
    public IReadOnlyDictionary<string, double> HeadWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Corpora by name: how much a word of it weighs, and how often a pass reads it (a part of one is a share of its
    /// documents).
    /// </summary>
    public IReadOnlyDictionary<string, CorpusUse> Corpora { get; init; } = new Dictionary<string, CorpusUse>();

    /// <summary>Lengths of windows in pieces; each document of a pass draws one.</summary>
    public IReadOnlyList<int> Windows { get; init; } = [128];

    /// <summary>Length of windows in pieces when scoring, and for whoever uses the model.</summary>
    public int Window { get; init; } = 256;

    /// <summary>Pieces of one step, padding counted.</summary>
    public int BatchPieces { get; init; } = 2048;

    /// <summary>Highest learning rate of the encoder's top layer.</summary>
    public double LearningRate { get; init; } = 2e-4;

    /// <summary>Highest learning rate of heads and shape embeddings.</summary>
    public double HeadLearningRate { get; init; } = 1e-3;

    /// <summary>Each layer down learns by this factor less.</summary>
    public double LayerDecay { get; init; } = 1;

    public double WeightDecay { get; init; } = 0.01;

    /// <summary>
    /// Share of the steps over which the rate rises; after it the rate falls in a straight line to 0.
    /// </summary>
    public double WarmUp { get; init; } = 0.06;

    public double Dropout { get; init; } = 0.1;

    /// <summary>
    /// Dropout inside the syntax head, whose layers are wide for its data; null takes <see cref="Dropout"/>.
    /// </summary>
    public double? SyntaxDropout { get; init; }

    /// <summary>Largest norm of a step's gradient.</summary>
    public double Clip { get; init; } = 1;

    /// <summary>Label smoothing of names and attribution.</summary>
    public double Smoothing { get; init; }

    /// <summary>Chance that a sentence's names are read without capitals, and the same in capitals.</summary>
    public double CaseNoise { get; init; } = 0.05;

    /// <summary>Chance that a word is hidden from the encoder.</summary>
    public double WordNoise { get; init; }

    /// <summary>Chance that hyphenated words are cut as the tokenizer cuts them.</summary>
    public double HyphenCuts { get; init; } = 0.5;

    /// <summary>True: only heads learn.</summary>
    public bool FrozenEncoder { get; init; }

    /// <summary>True: matrix products of training run in bfloat16; weights and sums stay float.</summary>
    public bool BFloat16 { get; init; } = true;

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataFormatException">It is no JSON, or has a field that there is not.</exception>
    public static TrainingConfig Read(string path)
    {
        try
        {
            var config = JsonSerializer.Deserialize<TrainingConfig>(File.ReadAllBytes(path), s_json)
                ?? throw new DataFormatException(path, 1, "expected an object, found null.");
            var unknown = config.Heads.FirstOrDefault(head => !TrainingHeads.All.Contains(head));
            return
                unknown is null
                && config.Epochs > 0
                && config.Averaged > 0
                && config.StartShare is >= 0 and < 1
                && config.Windows.Count > 0
                && config.Corpora.Count > 0
                ? config
                : throw new DataFormatException(
                    path,
                    1,
                    $"expected epochs and averaged of at least 1, a startShare of 0 to below 1, a window, a corpus, and heads of {string.Join(", ", TrainingHeads.All)}; found head '{unknown}'."
                );
        }
        catch (JsonException error)
        {
            throw new DataFormatException(path, (int)(error.LineNumber ?? 0) + 1, error.Message);
        }
    }

    /// <summary>The configuration as JSON, every field given.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);
}
