using System.Globalization;
using System.Text;

namespace EntityGraph.Learning;

/// <summary>Writes the model card and <c>model.json</c> of the fast tagger.</summary>
internal static class FastCard
{
    private const string CardName = "README.md";

    public static void Write(FastTrainerOptions options, FastTrainingReport report)
    {
        var scores = report.Scores.ToDictionary(
            score => $"{score.Corpus} {score.Kind}",
            score => Math.Round(score.F1, 2),
            StringComparer.Ordinal
        );
        var manifest = new ModelManifest
        {
            Name = FastModel.FolderName,
            Version = FeatureFile.FormatVersion.ToString(CultureInfo.InvariantCulture),
            Labels = NerTags.Names,
            TrainingData = report.Sentences,
            Seed = options.Seed,
            Date = options.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Scores = scores,
            Files = new Dictionary<string, string>(),
        };
        ModelFolder.Describe(options.OutputFolder, manifest, [FastModel.FeatureFileName, FastModel.PipelineFile]);
        File.WriteAllText(Path.Combine(options.OutputFolder, CardName), Card(options, report, manifest));
    }

    private static string Card(FastTrainerOptions options, FastTrainingReport report, ModelManifest manifest)
    {
        var card = new StringBuilder();
        void Line(FormattableString text) => card.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# fast {manifest.Version}");
        Line($"");
        Line(
            $"Tags names of people, organisations and places, and other names (PER, ORG, LOC, MISC), in English news text. A linear-chain conditional random field over hashed word, affix, shape, context, name-list and word-cluster features; no invalid IOB2 sequence can come out. Written by one command on {manifest.Date}, seed {options.Seed}; this page too."
        );
        Line($"");
        Line(
            $"    entitygraph train --corpora ../shared/corpora --out models/fast --seed {options.Seed}{Lessons(options.Teacher)}"
        );
        Line($"");
        Line($"## Scores");
        Line($"");
        Line(
            $"Dev splits, exact spans, micro F1 in percent, tokens as the corpus gives them, one model for all. MISC is scored where the corpus marks it as CoNLL-2003 does."
        );
        Line($"");
        Line($"| corpus | kind | precision | recall | F1 | gold |");
        Line($"|---|---|---:|---:|---:|---:|");
        foreach (var score in report.Scores)
        {
            Line(
                $"| {score.Corpus} | {score.Kind} | {score.Precision:0.00} | {score.Recall:0.00} | {score.F1:0.00} | {score.Gold} |"
            );
        }

        Line($"");
        Line($"## Trained on");
        Line($"");
        Line($"| corpus | sentences | licence, as its authors state it |");
        Line($"|---|---:|---|");
        foreach (var (corpus, count) in report.Sentences)
        {
            Line($"| {corpus} | {count} | {CorpusLicences.Of(corpus)} |");
        }

        Line($"");
        Line(
            $"{report.Dropped} sentences were dropped because they equal a dev sentence of some task, letters and digits compared. Where a corpus leaves a kind untagged, the sum over all taggings that its labels allow is what is learned."
        );
        Line($"");
        if (options.Teacher is { } teacher)
        {
            Line(
                $"What stands as “by teacher” are texts of those corpora without regard to their labels, tagged by {teacher.Analyzer.Name}; a word of them weighs {teacher.Weight:0.##}, {(teacher.IsSoft ? "the teacher's probabilities are what is learned" : $"words of which it is less than {teacher.Confidence:0.##} sure stay open between the likeliest tags")}."
            );
            Line($"");
        }

        Line(
            $"Name lists: country names, demonyms and capitals derived from a country list under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/), and the names that the part of WikiANN (ODC-BY) marks which is not trained on; both as hashes. Word clusters: ML.NET's k-means (64, 256 and 1,000) over the mean word-piece vectors of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0; from nreimers/MiniLM-L6-H384-uncased, Wang et al. 2020), reduced to 64 dimensions of int8; fitted on training words only."
        );
        Line($"");
        Line(
            $"The text of CoNLL-2003 and CoNLL04 is news agency text given for research use; what ships here are weights and hashes, none of the text. The field trains on it all the same; whoever needs to be without it can train with their own corpora."
        );
        Line($"");
        Line($"## Files");
        Line($"");
        Line(
            $"- `tagger.zip`: a saved ML.NET pipeline (`mlContext.Model.Load`): an ONNX graph that gathers and adds up the int8 weights of each word's feature rows, {report.Rows} rows of 8. Input `rows`, {EmissionOnnx.Width} places a word; output `scores`, 8 a word: B and I of PER, ORG, LOC, MISC; O is 0."
        );
        Line(
            $"- `features.bin`: which row each feature has, transitions, word pieces, clusters, lists, calibration of scores."
        );
        Line($"- `model.json`: this in short, with the SHA-256 of both; a file that differs is refused.");
        Line($"");
        Line($"## Why this form");
        Line($"");
        Line(
            $"Measured once, 2026-11-23, the same features of CoNLL-2003 train alone, CoNLL-2003 dev, F1: ML.NET's LbfgsMaximumEntropy for the emissions with bigram transitions beside it (weighted 0, 0.5, 1: the best, 0.5, is given) 90.2; the random field 93.0. So a random field that our own code trains, written as ONNX. The program reads the same int8 weights itself, which is faster: sums of whole numbers, so both give the same tags, and a test holds them to it."
        );
        Line($"");
        Line(
            $"Weights beyond ±1.2 are cut: steps of the full range (2.7) cost 1 point on UNER-EWT dev, steps of ±1 none. Word clusters of the two coarser sizes start from k-means++, the finest from random words, for time. Training sentences are also shown in capitals, in lower case and with hyphens cut, as headlines, tweets and our tokenizer have them."
        );
        Line($"");
        Line($"## Limits");
        Line($"");
        Line(
            $"English only. Trained on news of 1996, Wikipedia, tweets and web text: weaker on speech, tables and lists. It judges each document by itself and knows no world: a sports team under its city's name is told from the city by context alone. MISC is a mixed bag (demonyms, events, works, products)."
        );
        return card.ToString();
    }

    private static string Lessons(TeacherOptions? teacher) =>
        teacher is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" --teacher {teacher.Analyzer.Name.Split(' ')[0]} --teacher-weight {teacher.Weight} {(teacher.IsSoft ? "--teacher-soft" : $"--teacher-confidence {teacher.Confidence}")} --teacher-texts {string.Join(',', teacher.Texts)} --teacher-thinning {teacher.Thinning}"
            );
}
