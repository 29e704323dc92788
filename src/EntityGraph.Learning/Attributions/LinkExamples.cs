using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Makes examples for <see cref="AttributionLinkFitting"/> of articles in which people marked attributions.
/// </summary>
public static class LinkExamples
{
    /// <summary>The articles as an analyser sees them, in order.</summary>
    /// <param name="analyzer">Fills the attribution layer and, where it can, syntax.</param>
    /// <param name="articles">With zones, as they are for texts that are read.</param>
    public static IEnumerable<LinkExample> Of(IAnalyzer analyzer, IEnumerable<PolnearArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(articles);
        var tokenizer = new Tokenizer();
        return articles.Select(article => Of(analyzer, article, tokenizer.Tokenize(article.Document)));
    }

    /// <summary>The same without articles of which a sentence equals one of a dev file.</summary>
    /// <param name="analyzer">Fills the attribution layer and, where it can, syntax.</param>
    /// <param name="articles">With zones, as they are for texts that are read.</param>
    /// <param name="corpora">Folder of the corpora whose dev files count.</param>
    /// <param name="dropped">Told the id of each article that is left out.</param>
    public static IEnumerable<LinkExample> ToLearnFrom(
        IAnalyzer analyzer,
        IEnumerable<PolnearArticle> articles,
        string corpora,
        Action<string> dropped
    )
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(dropped);
        const int ShortestSentence = 4;
        var held = DevSentences.Read(corpora);
        var tokenizer = new Tokenizer();
        foreach (var article in articles)
        {
            var document = tokenizer.Tokenize(article.Document);
            if (
                document.Sentences.Any(sentence =>
                    sentence.TokenCount >= ShortestSentence && held.Contains(document, sentence)
                )
            )
            {
                dropped(article.Document.Id);
                continue;
            }

            yield return Of(analyzer, article, document);
        }
    }

    private static LinkExample Of(IAnalyzer analyzer, PolnearArticle article, TokenizedDocument document) =>
        new(
            analyzer.Analyze(document, AnalysisLayers.Mentions | AnalysisLayers.Attribution | AnalysisLayers.Syntax),
            [
                .. article.Attributions.Select(
                    (marked, index) => new Attribution(index, marked.Source, marked.Cue, marked.Content)
                ),
            ]
        );
}
