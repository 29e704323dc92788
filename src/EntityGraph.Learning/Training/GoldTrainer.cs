using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Trains a fast tagger on a user's own gold, whatever its labels are called, and writes its model folder.
/// </summary>
/// <remarks>
/// <para>No corpora are needed: word clusters, name lists and, unless told otherwise, the weights to start from are
/// those of a fast model that is there, its labels matched to the user's by name, else by kind. Copies in capitals, in
/// lower case and with cut hyphens are learned from too.</para>
/// <para>Scores are calibrated on a tenth of the data that a model of the other nine tenths has not seen. What ships
/// learned all of it. The same files, options and seed give the same model.</para>
/// </remarks>
public static class GoldTrainer
{
    private const int LeastCount = 2;
    private const int ManySentences = 1000;
    private const int MostPasses = 16;
    private const string HeldOutName = "held-out tenth";

    /// <summary>
    /// Trains, writes <c>tagger.zip</c>, <c>features.bin</c>, <c>model.json</c> and <c>README.md</c>, and measures.
    /// </summary>
    /// <param name="options">What to train on and where to write.</param>
    /// <param name="progress">Receives a line for each step; null where nobody reads them.</param>
    /// <exception cref="DataFormatException">A file of gold has a line of another form, or nothing to learn
    /// from.</exception>
    /// <exception cref="ModelFileException">The base folder is no fast model.</exception>
    public static GoldTrainingReport Train(GoldTrainerOptions options, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Passes ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfZero(options.DataFiles.Length);

        void Say(string line) => progress?.Report(line);
        var dev = options.DevFiles.ToDictionary(path => path, GoldData.ReadFile, StringComparer.Ordinal);
        var data = GoldData.Read(options.DataFiles, dev.Values.SelectMany(documents => documents), options.KindOf);
        var labels = data.Labels;
        Say(
            Invariant(
                $"{data.Sentences.Count()} sentences, {data.MentionCounts.Values.Sum()} names of {labels.Tags.Types.Length} labels to train on; {data.Dropped} sentences dropped because they are to be scored on"
            )
        );
        var parent = FastModel.Load(ModelFolder.Open(options.BaseFolder));
        var reader = parent.Features.Reader;
        var lists = parent.Features.Lists;
        var builder = new ExampleBuilder(reader, lists, LeastCount, options.KeepsWeights ? parent.Features.Keys : []);
        var all = WithCopies(data.All(), labels);
        var examples = builder.Choose(all);
        Say(Invariant($"{builder.RowCount} features"));

        var title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.OutputFolder)));
        var fit = new TaggerFitting(labels, builder, reader, lists, options.MostRows)
        {
            Prior = options.KeepsWeights ? CrfPrior.Of(parent, labels) : CrfPrior.None,
        };
        var learning = new CrfOptions
        {
            Epochs = options.Passes ?? PassesFor(data.Sentences.Count()),
            Seed = options.Seed,
        };
        var (kept, heldOut) = data.Split(options.Seed);
        Say("training on nine tenths, to judge it on the last tenth");
        var trial = fit.Fit(learning, builder.Build(WithCopies(kept, labels)), title, new ScoreCalibration([]), Say);
        var calibration = fit.Calibrate(
            trial,
            heldOut.Select(document => data.Tagged(HeldOutName, document.Sentences))
        );
        Say("training on all");
        var model = fit.Fit(learning, examples, title, calibration, Say);
        FastModelWriter.Write(options.OutputFolder, model.Features, model.Weights, model.Scales);

        var scores =
            dev.Count > 0 ? dev.SelectMany(pair => Measure(model, Path.GetFileName(pair.Key), pair.Value))
            : heldOut.Count > 0 ? Measure(trial, HeldOutName, heldOut)
            : [];
        var report = new GoldTrainingReport(
            labels
                .Tags.Types.Zip(labels.Kinds)
                .ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            data.MentionCounts,
            data.SentenceCounts,
            data.Dropped,
            [.. scores],
            dev.Count == 0,
            0
        );
        GoldCard.Write(options, title, labels, report, parent.Title);
        return report with
        {
            Bytes = new DirectoryInfo(options.OutputFolder).EnumerateFiles().Sum(file => file.Length),
        };
    }

    private static int PassesFor(int sentences) =>
        Math.Clamp(
            FastTrainerOptions.UsualPasses * ManySentences / sentences,
            FastTrainerOptions.UsualPasses,
            MostPasses
        );

    private static List<TaggedDocument> WithCopies(List<TaggedDocument> documents, LabelSet labels) =>
        [.. documents, .. TrainingCopies.Of(documents, labels)];

    private static IEnumerable<FastScore> Measure(FastModel model, string name, IEnumerable<ConllDocument> documents) =>
        GoldScoring.Measure(
            new FastAnalyzer(model, new NameCorrector(CountryGazetteer.Default)),
            name,
            model.Tags.Types,
            documents
        );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
