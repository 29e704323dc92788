using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph.Learning;

/// <summary>Trains the fast tagger from the corpora and writes its model folder.</summary>
public static class FastTrainer
{
    private const int Dimensions = 64;
    private const int LeastCount = 2;
    private const int HeldOut = 10;
    private const int QuickPasses = 5;
    private static readonly int[] s_clusters = [64, 256, 1000];

    /// <summary>
    /// Trains, writes <c>tagger.zip</c>, <c>features.bin</c>, <c>model.json</c> and <c>README.md</c>, and measures what
    /// it wrote.
    /// </summary>
    /// <param name="options">What to train on and where to write.</param>
    /// <param name="progress">Receives a line for each step; null where nobody reads them.</param>
    /// <returns>Scores and sizes. The same options give the same model and scores.</returns>
    /// <exception cref="DirectoryNotFoundException">The corpora or the encoder are not there.</exception>
    public static FastTrainingReport Train(FastTrainerOptions options, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Passes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Thinning, 1);
        Require(Path.Combine(options.CorporaFolder, "ner"));
        Require(options.Encoder);

        void Say(string line) => progress?.Report(line);
        var set = TrainingSet.Read(options.CorporaFolder, options.Thinning, options.Teacher);
        var sentences = set
            .Documents.GroupBy(document => document.Corpus)
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => group.Sum(document => document.Sentences.Count),
                StringComparer.Ordinal
            );
        Say(
            Invariant(
                $"{sentences.Values.Sum()} sentences to train on; {set.Dropped} dropped because they equal a dev sentence"
            )
        );
        var reader = FitReader(options, set, Say);
        var fitting = new NameListFitting();
        fitting.Add(CountryGazetteer.Default);
        fitting.Add(set.Listed.SelectMany(document => document.Sentences));
        var lists = fitting.Build();
        Say(Invariant($"{lists.Count} entries of name lists"));

        var builder = new ExampleBuilder(reader, lists, LeastCount, []);
        var examples = builder.Choose(set.Documents);
        Say(Invariant($"{builder.RowCount} features seen often enough"));
        var learning = new CrfOptions { Epochs = options.Passes, Seed = options.Seed };
        var fit = new TaggerFitting(LabelSet.News, builder, reader, lists, options.MostRows);
        var calibration = Calibrate(fit, set, examples, learning, Say);
        var model = fit.Fit(learning, examples, FastModel.FolderName, calibration, Say);
        FastModelWriter.Write(options.OutputFolder, model.Features, model.Weights, model.Scales);
        var rows = model.Features.Keys.Length;
        Say(Invariant($"{rows} rows of weights written; measuring"));

        var analyzer = new FastAnalyzer(model, new NameCorrector(CountryGazetteer.Default));
        var scores = FastScoring.Measure(analyzer, options.CorporaFolder);
        var report = new FastTrainingReport(scores, sentences, set.Dropped, rows, 0);
        FastCard.Write(options, report);
        return report with
        {
            Bytes = new DirectoryInfo(options.OutputFolder).EnumerateFiles().Sum(file => file.Length),
        };
    }

    private static WordReader FitReader(FastTrainerOptions options, TrainingSet set, Action<string> say)
    {
        var pieces = WordEmbeddings.Read(options.Encoder, Dimensions);
        var words = set.Vocabulary(LeastCount);
        say(Invariant($"{words.Count} words to cluster"));
        var clusters = new List<WordClusters>();
        foreach (var count in s_clusters)
        {
            clusters.Add(ClusterFitting.Fit(pieces, words, Math.Min(count, words.Count), options.Seed));
            say(Invariant($"{count} word clusters"));
        }

        return new WordReader(pieces, clusters[0], clusters[1], clusters[2]);
    }

    // A model of nine tenths of the documents tags the last tenth: what its scores are worth there, they are taken to
    // be worth at large.
    private static ScoreCalibration Calibrate(
        TaggerFitting fit,
        TrainingSet set,
        List<CrfExample> examples,
        CrfOptions learning,
        Action<string> say
    )
    {
        say("training on nine tenths, to calibrate scores on the last tenth");
        var held = new List<TaggedDocument>();
        var kept = new List<CrfExample>();
        var next = 0;
        for (var index = 0; index < set.Documents.Count; index++)
        {
            var document = set.Documents[index];
            if (index % HeldOut == 0 && TrainingSet.IsGold(document))
            {
                held.Add(document);
            }
            else if (TrainingSet.IsGold(document))
            {
                kept.AddRange(examples.GetRange(next, document.Sentences.Count));
            }

            next += document.Sentences.Count;
        }

        var quick = learning with { Epochs = Math.Min(learning.Epochs, QuickPasses) };
        return fit.Calibrate(fit.Fit(quick, kept, FastModel.FolderName, new ScoreCalibration([]), say), held);
    }

    private static void Require(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"'{folder}' is not there: training reads the corpora and the encoder from it."
            );
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
