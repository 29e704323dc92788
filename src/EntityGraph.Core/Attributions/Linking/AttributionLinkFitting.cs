namespace EntityGraph;

/// <summary>Fits the weights by which <see cref="LinkedAttributionExtractor"/> links the spans of a model.</summary>
public static class AttributionLinkFitting
{
    private const int SourcePasses = 5;
    private const int ContentPasses = 5;
    private const int CuePasses = 5;
    private const int Stride = 8;

    /// <summary>
    /// The lines of <c>data/attribution/links.tsv</c>. Deterministic; some minutes for PolNeAR's training part.
    /// </summary>
    /// <param name="examples">To learn from; kept while it runs.</param>
    /// <param name="heldOut">To fit on what scores are worth.</param>
    /// <param name="progress">Told after every step.</param>
    public static IReadOnlyList<string> Fit(
        IEnumerable<LinkExample> examples,
        IEnumerable<LinkExample> heldOut,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(heldOut);
        var documents = examples.Select(example => new LinkDocument(example)).ToList();
        var weights = Train(documents, progress);
        Calibrate(weights, heldOut.Select(example => new LinkDocument(example)));
        return [.. weights.Lines()];
    }

    /// <summary>Fits scale and offset (Platt 1999) to which of the linked parts are right.</summary>
    internal static void Calibrate(LinkWeights weights, IEnumerable<LinkDocument> documents)
    {
        const int Steps = 2_000;
        const double Rate = 0.5;
        (weights.Scale, weights.Offset) = (1, 0);
        var pairs = documents
            .SelectMany(document =>
                new AttributionLinker(document.Text, weights)
                    .Link(0)
                    .Select(parts =>
                        (
                            Odds: Math.Log((parts.Score + 1e-6) / (1 - parts.Score + 1e-6)),
                            IsRight: document.IsRight(parts.Cue, parts.Source, parts.Content)
                        )
                    )
            )
            .ToList();
        var (scale, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps && pairs.Count > 0; step++)
        {
            var (slope, bias) = (0.0, 0.0);
            foreach (var (odds, isRight) in pairs)
            {
                var error = (isRight ? 1 : 0) - LogOdds.ToProbability((scale * odds) + offset);
                slope += error * odds / pairs.Count;
                bias += error / pairs.Count;
            }

            scale += Rate * slope / 4;
            offset += Rate * bias;
        }

        (weights.Scale, weights.Offset) = (scale, offset);
    }

    /// <summary>The weights themselves.</summary>
    internal static LinkWeights Train(IReadOnlyList<LinkDocument> documents, IProgress<string>? progress)
    {
        // Cues learn over choices by weights that have not seen the document: half by half.
        var even = documents.Where((_, index) => index % 2 == 0).ToList();
        var odd = documents.Where((_, index) => index % 2 == 1).ToList();
        var fromEven = PartsOf(even).Weights;
        progress?.Report("parts by the first half");
        var fromOdd = PartsOf(odd).Weights;
        progress?.Report("parts by the second half");
        var choices = documents
            .Select((document, index) => Choices(document, index % 2 == 0 ? fromOdd : fromEven))
            .ToList();
        var trainer = PartsOf(documents);
        progress?.Report("parts");
        for (var pass = 0; pass < CuePasses; pass++)
        {
            for (var index = 0; index < documents.Count; index++)
            {
                trainer.Cues(documents[index], choices[index]);
                Remember(trainer, pass, index);
            }
        }

        trainer.Average();

        progress?.Report("cues");
        return trainer.Weights;
    }

    private static void Remember(LinkTrainer trainer, int pass, int index)
    {
        if (pass > 0 && index % Stride == 0)
        {
            trainer.Remember();
        }
    }

    private static List<LinkChoice> Choices(LinkDocument document, LinkWeights weights)
    {
        var linker = new AttributionLinker(document.Text, weights);
        return [.. document.Cues.Select(linker.Choose)];
    }

    private static LinkTrainer PartsOf(IReadOnlyList<LinkDocument> documents)
    {
        var trainer = new LinkTrainer();
        foreach (var (withContent, passes) in new[] { (false, SourcePasses), (true, ContentPasses) })
        {
            for (var pass = 0; pass < passes; pass++)
            {
                for (var index = 0; index < documents.Count; index++)
                {
                    trainer.Parts(documents[index], withContent);
                    Remember(trainer, pass, index);
                }
            }

            trainer.Average();
        }

        return trainer;
    }
}
