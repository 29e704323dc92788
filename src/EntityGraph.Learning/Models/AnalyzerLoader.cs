namespace EntityGraph.Learning;

/// <summary>
/// Opens a model folder with the analyser that its manifest's <see cref="ModelManifest.Kind"/> names.
/// </summary>
public static class AnalyzerLoader
{
    /// <summary>Name of the shipped model that is taken where none is named.</summary>
    public const string DefaultName = AccurateAnalyzer.FolderName;

    /// <summary>Loads a model folder of any kind.</summary>
    /// <exception cref="ModelFileException">A file is missing, differs from its hash, or is of an unknown kind or
    /// version.</exception>
    public static IAnalyzer Load(string folder) =>
        ModelFolder.Open(folder).Manifest.Kind switch
        {
            ModelManifest.LinearKind => FastAnalyzer.Load(folder),
            ModelManifest.EncoderKind => AccurateAnalyzer.Load(folder),
            var kind => throw new ModelFileException(
                $"{Path.Combine(folder, ModelFolder.ManifestName)}: expected a model of kind '{ModelManifest.LinearKind}' or '{ModelManifest.EncoderKind}', found '{kind}'."
            ),
        };

    /// <summary>Loads the shipped model <see cref="DefaultName"/>.</summary>
    /// <exception cref="ModelFileException">It is missing or damaged.</exception>
    public static IAnalyzer LoadDefault() => Load(Path.Combine(ModelFolder.DefaultRoot, DefaultName));
}
