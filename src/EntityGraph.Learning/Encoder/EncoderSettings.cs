using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EntityGraph.Learning;

/// <summary>
/// What <c>heads.json</c> of an encoder's model folder says: sizes, the names of what its heads give out, and how to
/// read scores. Immutable.
/// </summary>
internal sealed record EncoderSettings
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "heads.json";

    /// <summary>The layout of files, inputs and outputs that this code reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>No calibration: raw scores.</summary>
    public static ImmutableSortedDictionary<ScoreKind, ImmutableArray<float>> None =>
        ImmutableSortedDictionary<ScoreKind, ImmutableArray<float>>.Empty;

    /// <summary>Layout of the folder; see <see cref="CurrentFormat"/>.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Most pieces of a window, <c>[CLS]</c> and <c>[SEP]</c> counted.</summary>
    public int WindowLength { get; init; } = 128;

    /// <summary>Numbers in the state of a piece.</summary>
    public int HiddenSize { get; init; } = 384;

    /// <summary>
    /// Heads whose files are in the folder, beside names, which are always there: <c>Attribution</c>, <c>Syntax</c>.
    /// </summary>
    public AnalysisLayers Heads { get; init; }

    /// <summary>Tags of names in the order of the output: O, then B and I of each label.</summary>
    public ImmutableArray<string> Names { get; init; } = [.. NerTags.Names];

    /// <summary>Tags of attribution in the order of the output, O B I of each part.</summary>
    public ImmutableArray<string> Attribution { get; init; } =
    ["O-SOURCE", "B-SOURCE", "I-SOURCE", "O-CUE", "B-CUE", "I-CUE", "O-CONTENT", "B-CONTENT", "I-CONTENT"];

    /// <summary>Parts of speech in the order of the output.</summary>
    public ImmutableArray<string> PartsOfSpeech { get; init; } = [];

    /// <summary>Dependency labels in the order of the output.</summary>
    public ImmutableArray<string> Relations { get; init; } = [];

    /// <summary>
    /// What the scorer of pronouns is asked, in the order of its inputs; empty where the folder has none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> PronounFeatures { get; init; }

    /// <summary>
    /// Predicates that the classifier of pairs tells, in the order of its labels; empty where the folder has none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> RelationPredicates { get; init; }

    /// <summary>
    /// Slope and offset that make a margin of the classifier of pairs a chance: see <see cref="RelationCalibration"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<double> RelationCalibration { get; init; }

    /// <summary>The corrections that are run over the names.</summary>
    public NameCorrections Corrections { get; init; } = NameCorrections.All;

    /// <summary>
    /// Calibrated score below which a name that is no country's is more likely wrong than it is worth, and is not
    /// given; 0 gives all.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double NameFloor { get; init; }

    /// <summary>
    /// What a raw score of 0, 1/n, …, 1 is worth, by what it is a score of; what is not listed stays as it is.
    /// </summary>
    public ImmutableSortedDictionary<ScoreKind, ImmutableArray<float>> Calibration { get; init; } = None;

    /// <summary>Everything that the folder can fill.</summary>
    [JsonIgnore]
    public AnalysisLayers Layers => AnalysisLayers.Mentions | AnalysisLayers.States | Heads;

    /// <summary>Reads the file's bytes.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="ModelFileException">It is no such file, or of another format.</exception>
    public static EncoderSettings Read(byte[] json, string path) => ReadAny(json, path).Checked(path);

    /// <summary>The same without a look at what the values mean: for writing a head anew.</summary>
    public static EncoderSettings ReadAny(byte[] json, string path)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<EncoderSettings>(json, s_json)
                ?? throw new ModelFileException($"{path}: expected a JSON object, found null.");
            return settings.Format != CurrentFormat
                ? throw new ModelFileException($"{path}: expected format {CurrentFormat}, found {settings.Format}.")
                : settings;
        }
        catch (JsonException exception)
        {
            throw new ModelFileException(
                $"{path}: expected the settings of an encoder's heads; {exception.Message}",
                exception
            );
        }
    }

    /// <summary>
    /// Writes the file into a model folder; <see cref="ModelFolder.Describe"/> then has to take its hash.
    /// </summary>
    public void Write(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, s_json) + "\n");

    /// <summary>How raw scores of one kind are read.</summary>
    public ScoreCalibration CalibrationOf(ScoreKind kind) =>
        new(Calibration.TryGetValue(kind, out var points) ? [.. points] : []);

    private EncoderSettings Checked(string path)
    {
        TagSet.Parse(Names, path);
        if (!PronounFeatures.IsDefaultOrEmpty && !PronounFeatures.SequenceEqual(PronounHead.FeatureNames))
        {
            throw new ModelFileException(
                $"{path}: the scorer of pronouns was made for other features than this program's: make it again."
            );
        }

        if (
            !RelationPredicates.IsDefaultOrEmpty
            && (
                RelationCalibration.IsDefault
                || RelationCalibration.Length != 2
                || !RelationPredicates.All(name => PredicateTable.TryGet(name, out _))
            )
        )
        {
            throw new ModelFileException(
                $"{path}: the classifier of pairs was made for other predicates than this program's: make it again."
            );
        }

        if (WindowLength < WordPieceEncoder.MostPieces + 2 || HiddenSize < 1)
        {
            throw new ModelFileException(
                $"{path}: expected a window of at least {WordPieceEncoder.MostPieces + 2} pieces of at least 1 number, found {WindowLength} of {HiddenSize}."
            );
        }

        if (NameFloor is not (>= 0 and <= 1))
        {
            throw new ModelFileException($"{path}: expected a nameFloor of 0 to 1, found {NameFloor}.");
        }

        return Heads.HasFlag(AnalysisLayers.Syntax) && (PartsOfSpeech.IsEmpty || Relations.IsEmpty)
            ? throw new ModelFileException(
                $"{path}: a head for syntax needs the names of its parts of speech and relations."
            )
            : this;
    }
}
