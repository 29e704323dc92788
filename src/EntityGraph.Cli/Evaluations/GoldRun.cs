using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary>Runs the pipeline over gold texts and puts both side by side.</summary>
internal sealed class GoldRun(AnalysisPipeline pipeline, LabelScheme scheme)
{
    /// <summary>What the analyser can fill.</summary>
    public AnalysisLayers Layers => pipeline.Layers;

    /// <summary>Tags each document once, for its mentions and for its countries.</summary>
    public IEnumerable<MentionComparison> Conll(IEnumerable<string> paths, CountryEvaluator countries)
    {
        foreach (var path in paths)
        {
            foreach (var document in ConllReader.Read(path))
            {
                var found = pipeline.Tag(document.Tokenize());
                countries.Add(document, found);
                yield return MentionComparison.Of(document, found, scheme, path);
            }
        }
    }

    public IEnumerable<AnnotatedPair> Annotations(IEnumerable<string> paths) =>
        from path in paths
        from gold in AnnotationsReader.Read(path)
        select Predict(path, gold);

    public MentionComparison Compare(AnnotatedPair pair) => MentionComparison.Of(pair.Gold, pair.Resolved.Annotated, scheme, pair.Path);

    /// <summary>Scores the attributions that are extracted, and the analyser's own spans where it has them.</summary>
    public (AttributionReport Extracted, AttributionSpanReport? Layer) Polnear(IEnumerable<string> paths)
    {
        var evaluator = new AttributionEvaluator();
        var layer = new AttributionSpanEvaluator();
        foreach (var article in paths.SelectMany(PolnearReader.Read))
        {
            var found = pipeline.Analyze(WithZones(article.Document), AnalysisLayers.Attribution).Annotated;
            evaluator.Add(article.Attributions, found.Attributions);
            if (found.AttributionLayer is { } spans)
            {
                layer.Add(article.Attributions, spans);
            }
        }

        return (evaluator.Report, Layers.HasFlag(AnalysisLayers.Attribution) ? layer.Report() : null);
    }

    /// <summary>Parses the words of treebanks, whole documents at a time.</summary>
    public SyntaxReport Syntax(IEnumerable<string> paths)
    {
        var evaluator = new SyntaxEvaluator();
        foreach (var document in paths.SelectMany(ConlluReader.ReadWords))
        {
            if (pipeline.Tag(document.TokenizeWords(), AnalysisLayers.Syntax).SyntaxLayer is { } layer)
            {
                evaluator.Add(document, layer);
            }
        }

        return evaluator.Report();
    }

    private AnnotatedPair Predict(string path, DocumentAnnotations gold)
    {
        var resolved = pipeline.Analyze(WithZones(gold.Document));
        return new AnnotatedPair(path, gold, resolved, DocumentAnnotations.From(resolved, pipeline.Relate(resolved)));
    }

    // Gold names no zones: they are found as they are for a text that is read.
    private static Document WithZones(Document document) => document.Zones.Length > 0
        ? document
        : new Document(document.Text, document.Id)
        {
            Path = document.Path,
            Source = document.Source,
            Title = document.Title,
            Date = document.Date,
            Zones = ZoneDetector.Detect(document.Text, document.Title).Zones,
        };
}
