namespace EntityGraph.Learning;

/// <summary>
/// The files of an encoder's model folder: checked when loaded, each graph opened when first used. Thread-safe.
/// </summary>
internal sealed class EncoderModel : IDisposable
{
    public const string VocabularyFile = "vocab.txt";
    public const string EncoderFile = "encoder.onnx";
    public const string AttributionFile = "attribution.onnx";
    public const string SyntaxFile = "syntax.onnx";
    public const string LabelsFile = "labels.onnx";
    public const string PronounsFile = "pronouns.onnx";
    public const string RelationsFile = "relations.onnx";

    private EncoderModel(ModelFolder folder, EncoderSettings settings)
    {
        Title = folder.Manifest.Title;
        Settings = settings;
        using var vocabulary = new MemoryStream(folder.Read(VocabularyFile));
        Words = new WordPieceEncoder(vocabulary);
        Encoder = new EncoderGraph<WindowInput>(folder.Check(EncoderFile), ["ids", "shapes"], "names", "states");
        if (settings.Heads.HasFlag(AnalysisLayers.Attribution))
        {
            Attribution = new EncoderGraph<HeadInput>(folder.Check(AttributionFile), ["states"], "attribution");
        }

        if (settings.Heads.HasFlag(AnalysisLayers.Syntax))
        {
            Syntax = new EncoderGraph<SyntaxInput>(
                folder.Check(SyntaxFile),
                ["states", "first", "last"],
                "upos",
                "arcs"
            );
            Labels = new EncoderGraph<LabelInput>(
                folder.Check(LabelsFile),
                ["states", "first", "last", "heads"],
                "labels"
            );
        }

        if (!settings.PronounFeatures.IsDefaultOrEmpty)
        {
            Pronouns = new EncoderPronounRanker(
                PronounHead.Read(folder.Read(PronounsFile), settings.HiddenSize, folder.PathOf(PronounsFile)),
                $"pronouns of {Title}"
            );
        }

        if (!settings.RelationPredicates.IsDefaultOrEmpty)
        {
            var shape = new RelationShape(settings.HiddenSize, RelationKinds.Count, settings.RelationPredicates.Length);
            Relations = new EncoderRelationClassifier(
                RelationHead.Read(folder.Read(RelationsFile), shape, folder.PathOf(RelationsFile)),
                settings.RelationPredicates,
                new RelationCalibration(settings.RelationCalibration[0], settings.RelationCalibration[1]),
                $"relations of {Title}"
            );
        }
    }

    /// <summary>The model's name and version.</summary>
    public string Title { get; }

    /// <summary>What <c>heads.json</c> says.</summary>
    public EncoderSettings Settings { get; }

    /// <summary>Cuts words into pieces.</summary>
    public WordPieceEncoder Words { get; }

    /// <summary>The encoder with names.</summary>
    public EncoderGraph<WindowInput> Encoder { get; }

    /// <summary>Sources, cues and contents; null where the folder has no such head.</summary>
    public EncoderGraph<HeadInput>? Attribution { get; }

    /// <summary>Parts of speech and arcs; null where the folder has no such head.</summary>
    public EncoderGraph<SyntaxInput>? Syntax { get; }

    /// <summary>Dependency labels; there where <see cref="Syntax"/> is.</summary>
    public EncoderGraph<LabelInput>? Labels { get; }

    /// <summary>Tells which mention a pronoun means; null where the folder has no such head.</summary>
    public IPronounRanker? Pronouns { get; }

    /// <summary>Reads relations of pairs; null where the folder has no such head.</summary>
    public IRelationClassifier? Relations { get; }

    /// <summary>Reads the settings and holds every file against its hash.</summary>
    /// <exception cref="ModelFileException">A file is missing, altered or of another format, or the folder holds
    /// another kind of model.</exception>
    public static EncoderModel Load(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);

        return folder.Manifest.Kind != ModelManifest.EncoderKind
            ? throw new ModelFileException(
                $"{folder.PathOf(ModelFolder.ManifestName)}: expected a model of kind '{ModelManifest.EncoderKind}', found '{folder.Manifest.Kind}'."
            )
            : new EncoderModel(
                folder,
                EncoderSettings.Read(folder.Read(EncoderSettings.FileName), folder.PathOf(EncoderSettings.FileName))
            );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Encoder.Dispose();
        Attribution?.Dispose();
        Syntax?.Dispose();
        Labels?.Dispose();
    }
}
