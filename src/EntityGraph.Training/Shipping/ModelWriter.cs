using System.Globalization;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// Writes a model folder out of trained weights: ONNX files, vocabulary, settings, calibration, scores and card.
/// </summary>
internal sealed class ModelWriter(string corpora, string encoder, Action<string> say)
{
    private const string Version = "1";

    /// <summary>Writes the folder; files of the same names are replaced.</summary>
    /// <param name="weights">The trained weights.</param>
    /// <param name="config">How they were trained.</param>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="precision">How weights are kept.</param>
    /// <param name="date">Day that the card shows.</param>
    public void Write(WeightSet weights, TrainingConfig config, string folder, ExportPrecision precision, DateOnly date)
    {
        var data = TrainingData.Read(corpora, config);
        var files = EncoderExporter.Write(weights, folder, new ExportOptions { Precision = precision }).ToList();
        File.Copy(
            Path.Combine(encoder, EncoderModel.VocabularyFile),
            Path.Combine(folder, EncoderModel.VocabularyFile),
            overwrite: true
        );
        var settings = new EncoderSettings
        {
            WindowLength = config.Window,
            HiddenSize = weights.Get(NetworkWeights.WordTable).Shape[1],
            Heads =
                (files.Contains(EncoderExporter.AttributionFile) ? AnalysisLayers.Attribution : 0)
                | (files.Contains(EncoderExporter.SyntaxFile) ? AnalysisLayers.Syntax : 0),
            PartsOfSpeech = [.. data.Labels.Upos],
            Relations = [.. data.Labels.Relations],
        };
        settings.Write(folder);
        files.AddRange([EncoderModel.VocabularyFile, EncoderSettings.FileName]);
        var manifest = new ModelManifest
        {
            Name = AccurateAnalyzer.FolderName,
            Kind = ModelManifest.EncoderKind,
            Version = Version,
            Labels = NerTags.Names,
            TrainingData = data
                .Documents.GroupBy(document => document.Corpus)
                .ToDictionary(
                    group => group.Key,
                    group => group.Sum(document => document.Sentences.Count),
                    StringComparer.Ordinal
                ),
            Seed = config.Seed,
            Date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Scores = new Dictionary<string, double>(),
            Files = new Dictionary<string, string>(),
        };
        ModelFolder.Describe(folder, manifest, files);
        say("calibrating scores on the dev sets");
        EncoderCalibration.Fit(folder, CalibrationDocuments.Read(corpora));
        say("measuring");
        var scores = CardScoring.Measure(folder, corpora);
        foreach (var score in scores)
        {
            say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{score.Set, -20} {score.Figure, -20} {score.Percent, 6:0.0}"
                )
            );
        }

        manifest = manifest with
        {
            Scores = scores.ToDictionary(
                score => $"{score.Set} {score.Figure}",
                score => Math.Round(score.Percent, 2),
                StringComparer.Ordinal
            ),
        };
        ModelFolder.Describe(folder, manifest, files);
        File.WriteAllText(
            Path.Combine(folder, "README.md"),
            AccurateCard.Write(config, manifest, scores, data.Dropped, precision)
        );
    }
}
