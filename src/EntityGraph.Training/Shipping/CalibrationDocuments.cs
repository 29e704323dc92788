using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>The dev sets as documents that scores are calibrated on.</summary>
internal static class CalibrationDocuments
{
    private static readonly HashSet<string> s_places = ["PER", "ORG", "LOC"];
    private static readonly Tokenizer s_tokenizer = new();

    /// <summary>News, Wikipedia, web text and tweets for names; PolNeAR for attributions; EWT for syntax.</summary>
    public static IEnumerable<CalibrationDocument> Read(string corpora) =>
        [
            .. Names(corpora, "conll2003"),
            .. Names(corpora, "crossner-politics"),
            .. Names(corpora, "uner-ewt"),
            .. Names(corpora, "wnut17"),
            .. Names(corpora, "btc"),
            .. Attributions(corpora),
            .. Trees(corpora),
        ];

    private static IEnumerable<CalibrationDocument> Names(string corpora, string name)
    {
        var path = Path.Combine(corpora, "ner", name + ".dev.conll");
        foreach (var document in File.Exists(path) ? ConllReader.Read(path) : [])
        {
            var tokenized = document.Tokenize();
            var spans = document
                .Sentences.SelectMany(
                    (sentence, index) =>
                        sentence.Spans.Select(span =>
                            (
                                Start: span.Start + tokenized.Sentences[index].TokenStart,
                                End: span.End + tokenized.Sentences[index].TokenStart,
                                Type: TagMasks.TypeOf(span.Label)
                            )
                        )
                )
                .Where(span => span.Type >= 0);
            yield return new CalibrationDocument(tokenized)
            {
                Names = spans.Select(span => (span.Start, span.End, NerTags.Types[span.Type])).ToHashSet(),
                Labels = name == "conll2003" ? null : s_places,
            };
        }
    }

    private static IEnumerable<CalibrationDocument> Attributions(string corpora)
    {
        var path = Path.Combine(corpora, "attribution", "polnear.dev.jsonl");
        foreach (var article in File.Exists(path) ? PolnearReader.Read(path) : [])
        {
            var document = s_tokenizer.Tokenize(article.Document);
            yield return new CalibrationDocument(document)
            {
                Parts = Enum.GetValues<AttributionPart>()
                    .SelectMany(part =>
                        AttributionDocuments
                            .Hulls(article, (int)part)
                            .Select(hull =>
                                (part, document.TokenIndexAt(hull.Start), document.TokenIndexAt(hull.End - 1) + 1)
                            )
                    )
                    .ToHashSet(),
            };
        }
    }

    private static IEnumerable<CalibrationDocument> Trees(string corpora)
    {
        var path = Path.Combine(corpora, "trees", "ewt.dev.conllu");
        foreach (var document in File.Exists(path) ? ConlluReader.ReadWords(path) : [])
        {
            var words = new List<SyntaxWord>();
            foreach (var sentence in document.Sentences)
            {
                var start = words.Count;
                words.AddRange(
                    sentence.Words.Select(word => new SyntaxWord(
                        word.Upos,
                        word.Head == 0 ? SyntaxWord.Root : start + word.Head - 1,
                        word.Relation
                    ))
                );
            }

            yield return new CalibrationDocument(document.TokenizeWords()) { Words = [.. words] };
        }
    }
}
