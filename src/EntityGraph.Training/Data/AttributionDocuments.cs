using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// Reads PolNeAR's articles as words with three layers of tags: source, cue and content, each part from its first start
/// to its last end.
/// </summary>
internal static class AttributionDocuments
{
    private static readonly Tokenizer s_tokenizer = new();

    /// <summary>The articles of a file, in order.</summary>
    public static IEnumerable<LabelledDocument> Read(string corpus, string path)
    {
        foreach (var article in PolnearReader.Read(path))
        {
            yield return Label(corpus, article, s_tokenizer.Tokenize(article.Document));
        }
    }

    /// <summary>The hulls of one role, in text order.</summary>
    public static IEnumerable<TextSpan> Hulls(PolnearArticle article, int role) =>
        article
            .Attributions.Select(attribution =>
                role switch
                {
                    0 => attribution.Source,
                    1 => attribution.Cue,
                    _ => attribution.Content,
                }
            )
            .Where(parts => parts.Length > 0)
            .Select(parts => TextSpan.Cover(parts[0], parts[^1]))
            .Distinct()
            .Order();

    private static LabelledDocument Label(string corpus, PolnearArticle article, TokenizedDocument document)
    {
        var tags = new byte[document.Tokens.Length * 3];
        for (var role = 0; role < 3; role++)
        {
            // Of two that overlap the longer one stays: what is said holds what is said in it.
            foreach (var hull in Hulls(article, role).OrderByDescending(span => span.Length).ThenBy(span => span))
            {
                Mark(document, hull, tags, role);
            }
        }

        var sentences = document.Sentences.Select(sentence => new LabelledSentence([
            .. Enumerable
                .Range(sentence.TokenStart, sentence.TokenCount)
                .Select(index => FastAnalyzer.WordAt(document, index).ToString()),
        ])
        {
            Attribution = tags[(3 * sentence.TokenStart)..(3 * sentence.TokenEnd)],
        });
        return new LabelledDocument(corpus, [.. sentences]);
    }

    private static void Mark(TokenizedDocument document, TextSpan hull, byte[] tags, int role)
    {
        var start = document.TokenIndexAt(hull.Start);
        var end = start;
        while (end < document.Tokens.Length && document.Tokens[end].Span.Start < hull.End)
        {
            end++;
        }

        for (var index = start; index < end; index++)
        {
            if (tags[(3 * index) + role] != 0)
            {
                return;
            }
        }

        for (var index = start; index < end; index++)
        {
            tags[(3 * index) + role] = (byte)(index == start ? 1 : 2);
        }
    }
}
