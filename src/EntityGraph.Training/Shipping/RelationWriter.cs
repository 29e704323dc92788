using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Makes the classifier of pairs over a finished model folder's states and puts it into the folder.</summary>
internal sealed class RelationWriter(string corpora, Action<string> progress)
{
    private const string Title = "## Relations";
    private const double Percent = 100;

    /// <summary>Trains over <paramref name="folder"/> and writes there.</summary>
    /// <param name="folder">Folder of an encoder with syntax.</param>
    public void Write(string folder)
    {
        RemoveOld(folder);
        var training = new RelationTraining();
        using (var analyzer = AccurateAnalyzer.Load(folder))
        {
            foreach (var document in DocRedReader.Read(Path.Combine(corpora, "relations", "redocred.dev.json")))
            {
                training.Add(document, analyzer.Analyze(document.Tokenized, DocumentRelationFolds.Needed));
            }

            foreach (var sentence in Conll04Reader.Read(Path.Combine(corpora, "relations", "conll04.train.txt")))
            {
                training.Add(sentence, analyzer.Analyze(sentence.Tokenized, DocumentRelationFolds.Needed));
            }
        }

        progress(
            $"relations  {training.SentenceCount} sentences; {string.Join(", ", training.Counts.Select(count => $"{count.Key} {count.Value}"))}"
        );
        var bounds = training.Write(folder, progress);
        foreach (var (bound, guesses, right, stated) in bounds)
        {
            progress(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"relations  score {bound:F2} and more: {guesses} guesses, precision {Share(right, guesses):F1}, recall {Share(right, stated):F1}"
                )
            );
        }

        Describe(folder, training, bounds);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : part * Percent / whole;

    private static void RemoveOld(string folder)
    {
        var model = ModelFolder.Open(folder);
        var settings = EncoderSettings.ReadAny(
            model.Read(EncoderSettings.FileName),
            model.PathOf(EncoderSettings.FileName)
        );
        if (settings.RelationPredicates.IsDefaultOrEmpty)
        {
            return;
        }

        (settings with { RelationPredicates = default, RelationCalibration = default }).Write(folder);
        ModelFolder.Describe(
            folder,
            model.Manifest,
            model.Manifest.Files.Keys.Where(file => file != EncoderModel.RelationsFile)
        );
    }

    private static void Describe(
        string folder,
        RelationTraining training,
        ImmutableArray<(double Bound, int Guesses, int Right, int Stated)> bounds
    )
    {
        var shown = bounds
            .Where(bound => bound.Bound is 0.5 or 0.8 or 0.9)
            .Select(bound =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"from {bound.Bound:F1} on P {Share(bound.Right, bound.Guesses):F1} R {Share(bound.Right, bound.Stated):F1}"
                )
            );
        var section = $"""
            {Title}

            `relations.onnx` reads which predicate of `data/predicates.tsv` a sentence states of two of its entities: both ends' states and kinds, what both read from the sentence together, products of both in groups, and a threshold that is learned as one more label (after ATLOP, Zhou et al. 2021). Trained over the frozen encoder by one command, on {training.SentenceCount} sentences of Re-DocRED (MIT), where a label counts only with evidence in the sentence, and of CoNLL04 (research use).

                dotnet run -c Release --project src/EntityGraph.Training -- relations --model models/accurate

            On every fifth sentence, held out, with gold entities, by the calibrated score: {string.Join("; ", shown)}.

            """;
        CardSection.Replace(folder, Title, section);
    }
}
