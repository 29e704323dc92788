using System.Globalization;
using System.Text;

namespace EntityGraph.Learning;

/// <summary>Writes the model card and <c>model.json</c> of a tagger that was trained on a user's gold.</summary>
internal static class GoldCard
{
    private const string CardName = "README.md";

    public static void Write(
        GoldTrainerOptions options,
        string title,
        LabelSet labels,
        GoldTrainingReport report,
        string parent
    )
    {
        var manifest = new ModelManifest
        {
            Name = title,
            Version = FeatureFile.FormatVersion.ToString(CultureInfo.InvariantCulture),
            Labels = labels.Tags.Names,
            LabelKinds = labels.KindNames,
            TrainingData = report.Sentences,
            Seed = options.Seed,
            Date = options.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Scores = report.Scores.ToDictionary(
                score => $"{score.Corpus} {score.Kind}",
                score => Math.Round(score.F1, 2),
                StringComparer.Ordinal
            ),
            Files = new Dictionary<string, string>(),
        };
        ModelFolder.Describe(options.OutputFolder, manifest, [FastModel.FeatureFileName, FastModel.PipelineFile]);
        File.WriteAllText(Path.Combine(options.OutputFolder, CardName), Card(options, report, manifest, parent));
    }

    private static string Card(
        GoldTrainerOptions options,
        GoldTrainingReport report,
        ModelManifest manifest,
        string parent
    )
    {
        var card = new StringBuilder();
        void Line(FormattableString text) => card.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        var start = options.KeepsWeights
            ? $"Word clusters, name lists and the weights that training started from are those of {parent}."
            : $"Word clusters and name lists are those of {parent}; the weights were learned from this data alone.";
        Line($"# {manifest.Title}");
        Line($"");
        Line(
            $"A fast tagger trained on one's own gold with `entitygraph train --data`, on {manifest.Date}, seed {options.Seed}. {start}"
        );
        Line($"");
        Line($"## Labels");
        Line($"");
        Line($"| label | kind | names in the data |");
        Line($"|---|---|---:|");
        foreach (var (label, kind) in report.Labels)
        {
            Line($"| {Cell(label)} | {SnakeCase.Of(kind)} | {report.Mentions.GetValueOrDefault(label)} |");
        }

        Line($"");
        Line($"## Data");
        Line($"");
        Line($"| file | sentences |");
        Line($"|---|---:|");
        foreach (var (file, count) in report.Sentences)
        {
            Line($"| {Cell(file)} | {count} |");
        }

        Line($"");
        Line(
            $"{report.Dropped} further sentences were left out because they stand in the files to score on too, letters and digits compared."
        );
        Line($"");
        Line($"## Scores");
        Line($"");
        Line(
            $"Exact spans and labels, percent. {(report.IsHeldOut ? "Of a model of nine tenths of the data, on the tenth that it has not seen; the model in this folder learned all of the data." : "Of the model in this folder, on files that it has not seen.")}"
        );
        Line($"");
        Line($"| data | label | precision | recall | F1 | gold |");
        Line($"|---|---|---:|---:|---:|---:|");
        foreach (var score in report.Scores)
        {
            Line(
                $"| {Cell(score.Corpus)} | {Cell(score.Kind)} | {score.Precision:0.00} | {score.Recall:0.00} | {score.F1:0.00} | {score.Gold} |"
            );
        }

        Line($"");
        Line($"## Use");
        Line($"");
        Line($"    entitygraph tag --model FOLDER article.txt");
        Line($"    entitygraph evaluate my.dev.conll --model FOLDER --scheme raw");
        Line($"");
        Line(
            $"Mentions keep the label; the kind follows from it as the table says. Where a label stands for places and none for countries, the country list tells which places are countries. Spans are left as the model finds them, unless the labels are PER, ORG, LOC and MISC: then names are corrected as those of the models that ship."
        );
        return card.ToString();
    }

    // A bar would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
