using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Fits the scorer of pronouns over an analyser's frozen states and tries it in folds.</summary>
/// <remarks>
/// Trained on GAP and on a treebank's chains (GUM), whose pronouns count half each. A few minutes on one core;
/// repeatable.
/// </remarks>
public sealed class PronounTraining
{
    private const int Folds = 5;
    private const float TreebankWeight = 0.5f;
    private const AnalysisLayers Needed = AnalysisLayers.Mentions | AnalysisLayers.Syntax | AnalysisLayers.States;

    private readonly List<(GapExample Gold, GapQuestion Question, PronounExample Example)> _rows = [];
    private readonly List<PronounExample> _treebank = [];

    /// <summary>Number of rows of GAP added.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Number of pronouns of treebanks added.</summary>
    public int TreebankCount => _treebank.Count;

    /// <summary>True where an analyser fills what is learned over.</summary>
    public static bool CanUse(AnalysisLayers layers) => layers.HasFlag(Needed);

    /// <summary>Analyses and adds the rows of a GAP file.</summary>
    public void AddGap(string path, IAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var tokenizer = new Tokenizer();
        foreach (var example in GapReader.Read(path))
        {
            AddGap(example, GapQuestion.Of(example, analyzer.Analyze(tokenizer.Tokenize(example.Document), Needed)));
        }
    }

    /// <summary>Adds one row whose snippet was analysed with names, syntax and states.</summary>
    public void AddGap(GapExample example, GapQuestion question)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(question);
        _rows.Add((example, question, PronounExamples.Of(example, question)));
    }

    /// <summary>Analyses and adds the documents of a treebank with an entity layer.</summary>
    public void AddTreebank(string path, IAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        foreach (var document in CoreferenceReader.Read(path))
        {
            _treebank.AddRange(
                PronounExamples
                    .Of(document, analyzer.Analyze(document.Words.TokenizeWords(), Needed))
                    .Select(example => example with { Weight = TreebankWeight })
            );
        }
    }

    /// <summary>
    /// Answers each row of GAP by a scorer that has not seen its fold (every fifth row), in the order of the rows.
    /// </summary>
    /// <param name="progress">Told of each fold.</param>
    public IEnumerable<(GapExample Gold, bool IsA, bool IsB)> AskInFolds(Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var answers = new (bool IsA, bool IsB)[_rows.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var network = new PronounTrainer(new PronounTrainerOptions()).Train([
                .. _rows.Where((_, index) => index % Folds != fold).Select(row => row.Example),
                .. _treebank,
            ]);
            for (var index = fold; index < _rows.Count; index += Folds)
            {
                var shares = PronounTrainer.Probabilities(network, _rows[index].Example.Pairs);
                answers[index] = GapQuestion.Choose(shares[0], shares[1]);
            }

            progress($"pronouns   fold {fold + 1} of {Folds}");
        }

        return _rows.Zip(answers, static (row, answer) => (row.Gold, answer.IsA, answer.IsB));
    }

    /// <summary>
    /// Fits the scorer on everything and puts it into a model folder: <c>pronouns.onnx</c>, its line of
    /// <c>heads.json</c>, its hash, and figures.
    /// </summary>
    /// <param name="folder">The folder of the analyser that the examples were analysed with.</param>
    /// <param name="scores">Figures for <c>model.json</c>, in percent, by name.</param>
    public void Write(string folder, IReadOnlyDictionary<string, double> scores)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(scores);
        var network = new PronounTrainer(new PronounTrainerOptions()).Train([
            .. _rows.Select(row => row.Example),
            .. _treebank,
        ]);
        var model = ModelFolder.Open(folder);
        var settings = EncoderSettings.ReadAny(
            model.Read(EncoderSettings.FileName),
            model.PathOf(EncoderSettings.FileName)
        );
        File.WriteAllBytes(Path.Combine(folder, EncoderModel.PronounsFile), PronounHead.Write(network));
        (settings with { PronounFeatures = PronounHead.FeatureNames }).Write(folder);
        var data = model.Manifest.TrainingData.ToDictionary();
        data["gap"] = _rows.Count;
        var figures = model.Manifest.Scores.ToDictionary();
        foreach (var (name, percent) in scores)
        {
            figures[name] = percent;
        }

        ModelFolder.Describe(
            folder,
            model.Manifest with
            {
                TrainingData = data,
                Scores = figures,
            },
            model.Manifest.Files.Keys.Append(EncoderModel.PronounsFile).Distinct()
        );
    }
}
