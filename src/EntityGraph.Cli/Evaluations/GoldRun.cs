using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary>Runs the pipeline over gold texts and puts both side by side.</summary>
internal sealed class GoldRun(AnalysisPipeline pipeline, LabelScheme scheme)
{
    public IEnumerable<MentionComparison> Conll(IEnumerable<string> paths) =>
        from path in paths
        from document in ConllReader.Read(path)
        select MentionComparison.Of(document, pipeline.Tag(document.Tokenize()), scheme, path);

    public IEnumerable<AnnotatedPair> Annotations(IEnumerable<string> paths) =>
        from path in paths
        from gold in AnnotationsReader.Read(path)
        select Predict(path, gold);

    public MentionComparison Compare(AnnotatedPair pair) => MentionComparison.Of(pair.Gold, pair.Resolved.Annotated, scheme, pair.Path);

    public CountryReport Countries(IEnumerable<string> paths) => CountryEvaluator.Count(
        paths.SelectMany(ConllReader.Read),
        (document, _) => pipeline.Tag(document).Mentions);

    public AttributionReport Polnear(IEnumerable<string> paths)
    {
        var evaluator = new AttributionEvaluator();
        foreach (var article in paths.SelectMany(PolnearReader.Read))
        {
            evaluator.Add(article.Attributions, pipeline.Analyze(WithZones(article.Document)).Annotated.Attributions);
        }

        return evaluator.Report;
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
