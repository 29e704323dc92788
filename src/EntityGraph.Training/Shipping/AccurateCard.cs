using System.Globalization;
using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>The model card of an encoder.</summary>
internal static class AccurateCard
{
    /// <summary>
    /// The card as Markdown; what is not measured here stands in <c>card.md</c> beside the configuration.
    /// </summary>
    public static string Write(
        TrainingConfig config,
        ModelManifest manifest,
        IReadOnlyList<CardScore> scores,
        int dropped,
        ExportPrecision precision
    )
    {
        var card = new StringBuilder();
        void Line(FormattableString text) => card.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# accurate {manifest.Version}");
        Line($"");
        Line(
            $"One encoder with heads for names (PER, ORG, LOC, MISC), attributions (source, cue, content) and syntax (parts of speech and dependencies) in English text. MiniLM-L6 (6 layers, 384 wide, uncased; all-MiniLM-L6-v2 of sentence-transformers, itself from nreimers/MiniLM-L6-H384-uncased, after Wang et al. 2020, arXiv 2002.10957; Apache-2.0) with an embedding of each word's shape added, fine-tuned with all heads at once; weights kept as {(precision == ExportPrecision.Floats ? "floats" : precision == ExportPrecision.EightBit ? "8-bit integers" : "7-bit integers")}. Written by two commands, the second on {manifest.Date}, seed {config.Seed}; this page too."
        );
        Line($"");
        Line(
            $"    dotnet run -c Release --project src/EntityGraph.Training -- train src/EntityGraph.Training/accurate.json,src/EntityGraph.Training/accurate.json,src/EntityGraph.Training/accurate-names.json --out artifacts/first"
        );
        Line(
            $"    dotnet run -c Release --project src/EntityGraph.Training -- train src/EntityGraph.Training/accurate-further.json --start artifacts/first --out models/accurate"
        );
        Line($"");
        Line($"## Scores");
        Line($"");
        Line(
            $"Dev splits, the shipped files through the analyser that users run, percent, 95 % intervals by bootstrap over documents. Names: exact spans, micro F1, tokens as the corpus gives them; MISC where the corpus marks it as CoNLL-2003 does. Attributions: exact hulls (from a part's first start to its last end) and, beside them, the set of exact ranges. Syntax: gold tokens, all words, labels by their universal part. The dev sets chose settings and calibrated the scores: expect a little less elsewhere."
        );
        Line($"");
        Line($"| set | figure | percent | interval |");
        Line($"|---|---|---:|---:|");
        foreach (var score in scores)
        {
            Line(
                $"| {score.Set} | {score.Figure} | {score.Percent:0.0} | {(score.Low is { } low ? string.Create(CultureInfo.InvariantCulture, $"{low:0.0}–{score.High:0.0}") : "")} |"
            );
        }

        Line($"");
        Line($"## Trained on");
        Line($"");
        Line($"| corpus | sentences | licence, as its authors state it |");
        Line($"|---|---:|---|");
        foreach (var (corpus, count) in manifest.TrainingData.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line($"| {corpus} | {count} | {CorpusLicences.Of(corpus)} |");
        }

        Line($"");
        Line(
            $"{dropped} sentences were dropped because they equal a dev sentence of some task, letters and digits compared. Where a corpus leaves a kind untagged, the sum over all tags that its labels allow is what is learned. Parts of attributions are learned as hulls. Some sentences are shown without capitals, in capitals, and with hyphens cut as the tokenizer cuts them."
        );
        Line($"");
        Line(
            $"The text of CoNLL-2003 and CoNLL04 is news agency text given for research use, PolNeAR is released for research without a licence; what ships here are weights, none of the text. The field trains on it all the same; whoever needs to be without it can train with their own corpora."
        );
        Line($"");
        Line(
            $"The second command: {config.Epochs} passes, AdamW, rate {config.LearningRate} (heads and shapes {config.HeadLearningRate}, each layer down by {config.LayerDecay}), windows of {string.Join(", ", config.Windows)} pieces, {config.BatchPieces} places a step, dropout {config.Dropout}; its weights and those it started from count {1 - config.StartShare} to {config.StartShare}; everything else is in `accurate-further.json`, and in `accurate.json` and `accurate-names.json` for the first."
        );
        Line($"");
        Line($"## Files");
        Line($"");
        Line(
            $"- `encoder.onnx`: pieces and shapes in; `names` (9 scores a piece), `states` (384 numbers a piece) and `attention` (last layer) out."
        );
        Line(
            $"- `attribution.onnx`, `syntax.onnx`, `labels.onnx`: heads over the states; run only when their layer is asked for."
        );
        Line(
            $"- `vocab.txt`: the pieces. `heads.json`: names of tags and labels, window length, calibration of scores."
        );
        Line($"- `model.json`: this in short, with the SHA-256 of each file; a file that differs is refused.");
        var notes = Path.Combine(AppContext.BaseDirectory, "card.md");
        if (File.Exists(notes))
        {
            card.Append('\n').Append(File.ReadAllText(notes));
        }

        return card.ToString();
    }
}
