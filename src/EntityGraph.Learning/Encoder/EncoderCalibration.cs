using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>
/// Fits what an encoder's raw scores are worth to how often they were right on held-out documents, and from where on
/// names are worth giving.
/// </summary>
internal static class EncoderCalibration
{
    private const int Intervals = 20;

    // Above a half, F1 cannot gain: a name that is more likely right than wrong always raises it (Lipton et al. 2014).
    private const int FloorSteps = 50;
    private static readonly ScoreKind[] s_parts = [ScoreKind.Source, ScoreKind.Cue, ScoreKind.Content];

    /// <summary>
    /// Fits the calibration of a finished model folder, writes it into its <c>heads.json</c> and takes the new hash.
    /// </summary>
    /// <param name="folder">A folder that <see cref="AccurateAnalyzer.Load"/> opens.</param>
    /// <param name="documents">Read once. Kinds of scores that no document has gold for stay as they are.</param>
    /// <returns>The settings as written.</returns>
    /// <exception cref="ModelFileException">The folder cannot be opened.</exception>
    public static EncoderSettings Fit(string folder, IEnumerable<CalibrationDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);

        EncoderSettings settings;
        using (var analyzer = AccurateAnalyzer.Load(folder))
        {
            var pairs = new Dictionary<ScoreKind, List<(double Raw, bool Right)>>();
            var names = 0;
            foreach (var document in documents)
            {
                Add(analyzer, document, pairs);
                names += document.Names?.Count(name => document.Labels?.Contains(name.Label) ?? true) ?? 0;
            }

            settings = analyzer.Settings with
            {
                Calibration = analyzer.Settings.Calibration.SetItems(
                    pairs.Select(pair =>
                        KeyValuePair.Create(
                            pair.Key,
                            ScoreCalibration.Fit(pair.Value, Intervals).Points.ToImmutableArray()
                        )
                    )
                ),
            };
            if (pairs.TryGetValue(ScoreKind.Name, out var found))
            {
                settings = settings with { NameFloor = Floor(found, settings.CalibrationOf(ScoreKind.Name), names) };
            }
        }

        settings.Write(folder);
        var manifest = ModelFolder.Open(folder).Manifest;
        ModelFolder.Describe(folder, manifest, manifest.Files.Keys);
        return settings;
    }

    /// <summary>
    /// The lowest of 0, 0.01, …, 0.5 at which the names of that calibrated score and higher have their highest F1.
    /// </summary>
    /// <param name="found">Raw scores, and whether the name was right.</param>
    /// <param name="calibration">What raw scores are worth.</param>
    /// <param name="gold">How many names there are.</param>
    internal static double Floor(List<(double Raw, bool Right)> found, ScoreCalibration calibration, int gold)
    {
        var scored = found.ConvertAll(pair => (Score: calibration.Apply(pair.Raw), pair.Right));
        double F1(double floor) =>
            scored.Count(pair => pair.Score >= floor && pair.Right)
            * 2.0
            / Math.Max(1, scored.Count(pair => pair.Score >= floor) + gold);
        return Enumerable.Range(0, FloorSteps + 1).Select(step => step / 100.0).MaxBy(F1);
    }

    private static void Add(
        AccurateAnalyzer analyzer,
        CalibrationDocument document,
        Dictionary<ScoreKind, List<(double Raw, bool Right)>> pairs
    )
    {
        var layers =
            (document.Names is null ? 0 : AnalysisLayers.Mentions)
            | (document.Parts is null ? 0 : AnalysisLayers.Attribution)
            | (document.Words is null ? 0 : AnalysisLayers.Syntax);
        var scores = analyzer.Score(document.Document, layers & analyzer.Layers);
        var reader = new SpanReader(analyzer.Settings);
        if (document.Names is { } names && scores.Names.Length > 0)
        {
            Of(pairs, ScoreKind.Name)
                .AddRange(
                    reader
                        .Names(document.Document, scores.Names)
                        .Where(name => document.Labels?.Contains(name.Label) ?? true)
                        .Select(name => (name.Score, names.Contains((name.Start, name.End, name.Label))))
                );
        }

        if (document.Parts is { } parts && scores.Attribution.Length > 0)
        {
            foreach (var part in Enum.GetValues<AttributionPart>())
            {
                Of(pairs, s_parts[(int)part])
                    .AddRange(
                        reader
                            .Parts(document.Document, scores.Attribution, part)
                            .Select(span => (span.Score, parts.Contains((part, span.Start, span.End))))
                    );
            }
        }

        if (document.Words is { } words && scores.Syntax.Length > 0)
        {
            foreach (var (found, gold) in scores.Syntax.Zip(words))
            {
                Of(pairs, ScoreKind.PartOfSpeech)
                    .Add((found.PartOfSpeechScore, found.PartOfSpeech == gold.PartOfSpeech));
                Of(pairs, ScoreKind.Head).Add((found.HeadScore, found.Head == gold.Head));
                if (found.Head == gold.Head)
                {
                    Of(pairs, ScoreKind.Relation).Add((found.RelationScore, found.Relation == gold.Relation));
                }
            }
        }
    }

    private static List<(double Raw, bool Right)> Of(
        Dictionary<ScoreKind, List<(double Raw, bool Right)>> pairs,
        ScoreKind kind
    )
    {
        if (!pairs.TryGetValue(kind, out var list))
        {
            pairs[kind] = list = [];
        }

        return list;
    }
}
