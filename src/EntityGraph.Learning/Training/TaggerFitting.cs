namespace EntityGraph.Learning;

/// <summary>
/// What both trainers do with sentences once their features are chosen: learn weights, round them, judge held-out
/// scores.
/// </summary>
/// <param name="Labels">What is learned.</param>
/// <param name="Builder">Gave the examples.</param>
/// <param name="Reader">Reads words.</param>
/// <param name="Lists">Marks names.</param>
/// <param name="MostRows">Most rows of weights that are kept, the heaviest.</param>
internal sealed record TaggerFitting(
    LabelSet Labels,
    ExampleBuilder Builder,
    WordReader Reader,
    NameLists Lists,
    int MostRows
)
{
    private const int CalibrationIntervals = 20;

    /// <summary>What weights start from.</summary>
    public CrfPrior Prior { get; init; } = CrfPrior.None;

    /// <summary>Learns from examples and rounds the weights to what ships.</summary>
    public FastModel Fit(
        CrfOptions options,
        IReadOnlyList<CrfExample> examples,
        string title,
        ScoreCalibration calibration,
        Action<string> say
    )
    {
        var weights = CrfWeights.Train(options, Labels.Tags, examples, Builder.RowCount, say, Prior);
        var (keys, packed, scales) = FastModelWriter.Quantise(weights, Builder.Rows, MostRows);
        return new FastModel(
            title,
            new FeatureFile(keys, weights.Transitions, Reader, Lists, calibration),
            packed,
            scales,
            Labels
        );
    }

    /// <summary>What a model's scores are worth on documents that it has not seen.</summary>
    public ScoreCalibration Calibrate(FastModel model, IEnumerable<TaggedDocument> heldOut)
    {
        var analyzer = new FastAnalyzer(model);
        return ScoreCalibration.Fit(heldOut.SelectMany(document => Scores(analyzer, document)), CalibrationIntervals);
    }

    private IEnumerable<(double Raw, bool Right)> Scores(FastAnalyzer analyzer, TaggedDocument document)
    {
        var tokenized = PretokenizedText.Build(
            [.. document.Sentences.Select(sentence => (IReadOnlyList<string>)sentence.Words)],
            "held"
        );
        var allowed = document.Sentences.SelectMany(sentence => sentence.Allowed).ToArray();
        foreach (var mention in analyzer.Analyze(tokenized).Mentions)
        {
            var start = tokenized.TokenIndexAt(mention.Span.Start);
            var end = tokenized.TokenIndexAt(mention.Span.End - 1) + 1;
            var type = Labels.Tags.Types.IndexOf(mention.Label);
            if (!allowed[start].IsSingle)
            {
                continue;
            }

            var right = allowed[start].Tag == NerTags.Begin(type);
            for (var index = start + 1; index < end; index++)
            {
                right &= allowed[index].Tag == NerTags.Inside(type);
            }

            yield return (mention.Score, right && (end == allowed.Length || allowed[end].Tag != NerTags.Inside(type)));
        }
    }
}
