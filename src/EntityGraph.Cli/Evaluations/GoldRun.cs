using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary>Runs the pipeline over gold texts and puts both side by side.</summary>
internal sealed partial class GoldRun(AnalysisPipeline pipeline, LabelScheme scheme)
{
    /// <summary>What the analyser can fill.</summary>
    public AnalysisLayers Layers => pipeline.Layers;

    /// <summary>Tags each document once, for its mentions and for its countries.</summary>
    public IEnumerable<MentionComparison> Conll(IEnumerable<string> paths, CountryEvaluator countries)
    {
        var documents = paths.SelectMany(ConllReader.Read, (path, document) => (Path: path, Gold: document));
        foreach (
            var (path, gold, found) in Ordered.Map(documents, one =>
                (one.Path, one.Gold, pipeline.Tag(one.Gold.Tokenize()))
            )
        )
        {
            countries.Add(gold, found);
            yield return MentionComparison.Of(gold, found, scheme, path);
        }
    }

    public IEnumerable<AnnotatedPair> Annotations(IEnumerable<string> paths) =>
        Ordered.Map(
            paths
                .SelectMany(AnnotationsReader.Read, (path, gold) => (Path: path, Gold: gold))
                .Where(one => !pipeline.Judgements.Removes(one.Gold.Document.Id)),
            one => Predict(one.Path, one.Gold)
        );

    public MentionComparison Compare(AnnotatedPair pair) =>
        MentionComparison.Of(pair.Gold, pair.Resolved.Annotated, scheme, pair.Path);

    /// <summary>Scores the attributions that are extracted, and the analyser's own spans where it has them.</summary>
    public (AttributionReport Extracted, AttributionSpanReport? Layer) Polnear(IEnumerable<string> paths)
    {
        var evaluator = new AttributionEvaluator();
        var layer = new AttributionSpanEvaluator();
        var articles = Ordered.Map(paths.SelectMany(PolnearReader.Read), article =>
            (article, pipeline.Analyze(WithZones(article.Document), AnalysisLayers.Attribution).Annotated)
        );
        foreach (var (article, found) in articles)
        {
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
        var documents = Ordered.Map(paths.SelectMany(ConlluReader.ReadWords), document =>
            (document, pipeline.Tag(document.TokenizeWords(), AnalysisLayers.Syntax).SyntaxLayer)
        );
        foreach (var (document, found) in documents)
        {
            if (found is { } layer)
            {
                evaluator.Add(document, layer);
            }
        }

        return evaluator.Report();
    }

    /// <summary>Parses the raw text of treebanks, cut by the tokenizer.</summary>
    public RawSyntaxReport RawSyntax(IEnumerable<string> paths)
    {
        var evaluator = new RawSyntaxEvaluator();
        var documents = Ordered.Map(
            paths.SelectMany(path => ConlluReader.ReadWords(path).Zip(ConlluReader.ReadDocuments(path))),
            pair =>
                (
                    Gold: pair.First,
                    Text: pair.Second,
                    Found: pipeline.Tag(pipeline.Tokenize(pair.Second.Document), AnalysisLayers.Syntax)
                )
        );
        foreach (var (gold, text, found) in documents)
        {
            if (found.SyntaxLayer is { } layer)
            {
                evaluator.Add(gold, text, found.Tokenized, layer);
            }
        }

        return evaluator.Report();
    }

    /// <summary>Finds the open relations of sentences whose tokens are given.</summary>
    public OpenRelationReport OpenRelations(IEnumerable<string> paths)
    {
        var evaluator = new OpenRelationEvaluator();
        var sentences = Ordered.Map(paths.SelectMany(path => CarbReader.Read(path)), gold =>
            (
                gold,
                OpenRelationExtractor.Extract(
                    pipeline.Tag(
                        PretokenizedText.Build([gold.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
                        AnalysisLayers.Syntax
                    )
                )
            )
        );
        foreach (var (gold, found) in sentences)
        {
            evaluator.Add(gold, found);
        }

        return evaluator.Report();
    }

    private AnnotatedPair Predict(string path, DocumentAnnotations gold)
    {
        var judged = pipeline.Judge(pipeline.Tokenize(WithZones(gold.Document)));
        return new AnnotatedPair(
            path,
            gold,
            judged.Document,
            DocumentAnnotations.From(judged.Document, pipeline.Relate(judged))
        );
    }

    /// <summary>The article with its zones.</summary>
    public static PolnearArticle WithZones(PolnearArticle article) =>
        article with
        {
            Document = WithZones(article.Document),
        };

    // Gold names no zones: they are found as they are for a text that is read.
    private static Document WithZones(Document document) =>
        document.Zones.Length > 0
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
