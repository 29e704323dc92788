using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Writes a trained encoder and its heads as ONNX files.</summary>
internal static class EncoderExporter
{
    /// <summary>File of the encoder with the names head.</summary>
    public const string EncoderFile = EncoderModel.EncoderFile;

    /// <summary>File of the attribution head.</summary>
    public const string AttributionFile = EncoderModel.AttributionFile;

    /// <summary>File of the parts of speech and arcs.</summary>
    public const string SyntaxFile = EncoderModel.SyntaxFile;

    /// <summary>File of the labels of arcs.</summary>
    public const string LabelsFile = EncoderModel.LabelsFile;

    /// <summary>Writes those of the four files whose weights are there, in place of any of the same name.</summary>
    /// <param name="weights">The weights, named as the trainer names them.</param>
    /// <param name="folder">The folder, made if it doesn't exist.</param>
    /// <param name="options">How weights are kept.</param>
    /// <returns>The names of the files written, in a fixed order.</returns>
    /// <exception cref="ModelFileException">A tensor of a file that is begun is missing or misshapen.</exception>
    public static IReadOnlyList<string> Write(WeightSet weights, string folder, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (string File, string Needs, Func<WeightSet, ExportOptions, byte[]> Make)[] files =
        [
            (EncoderFile, "embeddings.word_embeddings.weight", EncoderGraph.Write),
            (AttributionFile, "attribution.weight", HeadGraphs.Attribution),
            (SyntaxFile, "syntax.arc.weight", HeadGraphs.Syntax),
            (LabelsFile, "syntax.label.weight", HeadGraphs.Labels),
        ];

        // All graphs before the first file: bad weights leave the folder as it was.
        var made = files
            .Where(file => weights.Contains(file.Needs))
            .Select(file => (file.File, Bytes: file.Make(weights, options)))
            .ToArray();
        Directory.CreateDirectory(folder);
        foreach (var (file, bytes) in made)
        {
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
        }

        return [.. made.Select(static file => file.File)];
    }
}
