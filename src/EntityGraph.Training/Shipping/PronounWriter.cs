using System.Globalization;
using EntityGraph.Evaluation;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// Makes the scorer of pronouns over a finished model folder's states, measures it in folds and puts it into the
/// folder.
/// </summary>
internal sealed class PronounWriter(string corpora, Action<string> progress)
{
    private const string Title = "## Pronouns";
    private const double Percent = 100;

    /// <summary>Trains over <paramref name="model"/> and writes there, or into a copy.</summary>
    /// <param name="model">Folder of an encoder with syntax.</param>
    /// <param name="folder">Folder to write; where it is another one, the model is copied there first.</param>
    public void Write(string model, string folder)
    {
        Copy(model, folder);
        RemoveOld(folder);
        var training = new PronounTraining();
        using (var analyzer = AccurateAnalyzer.Load(folder))
        {
            foreach (var name in (string[])["gap.dev.tsv", "gap.val.tsv"])
            {
                training.AddGap(Path.Combine(corpora, "coref", name), analyzer);
                progress($"pronouns   {training.RowCount} rows of GAP");
            }

            training.AddTreebank(Path.Combine(corpora, "trees", "gum.train.conllu"), analyzer);
            progress($"pronouns   {training.TreebankCount} pronouns of GUM");
        }

        var evaluator = new GapEvaluator();
        foreach (var (gold, isA, isB) in training.AskInFolds(progress))
        {
            evaluator.Add(gold, isA, isB);
        }

        var report = evaluator.Report();
        training.Write(
            folder,
            new Dictionary<string, double>
            {
                ["gap in folds all"] = Rounded(report.Overall.F1),
                ["gap in folds he"] = Rounded(report.Masculine.F1),
                ["gap in folds she"] = Rounded(report.Feminine.F1),
            }
        );
        Describe(folder, report, training);
        progress(
            string.Create(
                CultureInfo.InvariantCulture,
                $"pronouns   F1 {report.Overall.F1 * Percent:F1} in folds, she over he {report.Ratio:F3}"
            )
        );
    }

    private static double Rounded(double share) => Math.Round(share * Percent, 2);

    // The head of an older program may ask for other features than this one's.
    private static void RemoveOld(string folder)
    {
        var model = ModelFolder.Open(folder);
        var settings = EncoderSettings.ReadAny(
            model.Read(EncoderSettings.FileName),
            model.PathOf(EncoderSettings.FileName)
        );
        if (settings.PronounFeatures.IsDefaultOrEmpty)
        {
            return;
        }

        (settings with { PronounFeatures = default }).Write(folder);
        ModelFolder.Describe(
            folder,
            model.Manifest,
            model.Manifest.Files.Keys.Where(file => file != EncoderModel.PronounsFile)
        );
    }

    private static void Copy(string model, string folder)
    {
        if (Path.GetFullPath(model) == Path.GetFullPath(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(model))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static void Describe(string folder, GapReport report, PronounTraining training)
    {
        var section = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Title}

            `pronouns.onnx` tells which mention a pronoun means: one hidden layer over what grammar, place and words say of both (named in `heads.json`), the mention's state and its products with the pronoun's. Trained over the frozen encoder by one command, on {training.RowCount} rows of GAP (Apache-2.0) and {training.TreebankCount} pronouns of GUM; no name is ever taken to say whether somebody is a man or a woman.

                dotnet run -c Release --project src/EntityGraph.Training -- pronouns --model models/accurate

            GAP dev and val in five folds: F1 {report.Overall.F1 * Percent:F1} ({report.OverallInterval.Low
                * Percent:F1}–{report.OverallInterval.High * Percent:F1}); he {report.Masculine.F1
                * Percent:F1}, she {report.Feminine.F1
                * Percent:F1}, ratio {report.Ratio:F3} ({report.RatioInterval.Low:F3}–{report.RatioInterval.High:F3}).

            """
        );
        CardSection.Replace(folder, Title, section);
    }
}
