using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Scores an analyser on the dev splits of <c>ner/</c>: exact spans, micro-averaged, each corpus with the kinds it
/// marks; countries count as LOC, nationalities as MISC.
/// </summary>
internal static class FastScoring
{
    private const int WithMisc = 4;
    private const int WithoutMisc = 3;

    private static readonly (string Corpus, int Types)[] s_corpora =
    [
        ("conll2003", WithMisc),
        ("crossner-politics", WithoutMisc),
        ("wnut17", WithoutMisc),
        ("uner-ewt", WithoutMisc),
        ("btc", WithoutMisc),
    ];

    /// <summary>Sum and kinds of each corpus whose dev file is there.</summary>
    public static ImmutableArray<FastScore> Measure(FastAnalyzer analyzer, string corporaFolder)
    {
        var scores = ImmutableArray.CreateBuilder<FastScore>();
        foreach (var (corpus, types) in s_corpora)
        {
            var path = Path.Combine(corporaFolder, "ner", corpus + ".dev.conll");
            if (File.Exists(path))
            {
                scores.AddRange(Measure(analyzer, corpus, types, ConllReader.Read(path)));
            }
        }

        return scores.ToImmutable();
    }

    private static IEnumerable<FastScore> Measure(
        FastAnalyzer analyzer,
        string corpus,
        int types,
        IEnumerable<ConllDocument> documents
    )
    {
        var right = new int[NerTags.TypeCount];
        var found = new int[NerTags.TypeCount];
        var gold = new int[NerTags.TypeCount];
        foreach (var document in documents)
        {
            var tokenized = document.Tokenize("dev");
            var guess = analyzer.Analyze(tokenized).Mentions.Select(mention => Typed(tokenized, mention)).ToHashSet();
            var truth = document
                .Sentences.SelectMany((sentence, index) => Typed(tokenized.Sentences[index], sentence.Spans))
                .ToHashSet();
            Count(guess, found);
            Count(truth, gold);
            guess.IntersectWith(truth);
            Count(guess, right);
        }

        yield return new FastScore(
            corpus,
            "all",
            right.Take(types).Sum(),
            found.Take(types).Sum(),
            gold.Take(types).Sum()
        );
        for (var type = 0; type < types; type++)
        {
            yield return new FastScore(corpus, NerTags.Types[type], right[type], found[type], gold[type]);
        }
    }

    private static IEnumerable<(int Start, int End, int Type)> Typed(
        Sentence sentence,
        ImmutableArray<ConllSpan> spans
    ) =>
        spans
            .Select(span =>
                (span.Start + sentence.TokenStart, span.End + sentence.TokenStart, TagMasks.TypeOf(span.Label))
            )
            .Where(span => span.Item3 >= 0);

    private static (int Start, int End, int Type) Typed(TokenizedDocument document, Mention mention)
    {
        var type = mention.Kind switch
        {
            MentionKind.Person => 0,
            MentionKind.Organisation => 1,
            MentionKind.Country or MentionKind.Location => 2,
            _ => NerTags.Misc,
        };
        return (document.TokenIndexAt(mention.Span.Start), document.TokenIndexAt(mention.Span.End - 1) + 1, type);
    }

    private static void Count(IEnumerable<(int Start, int End, int Type)> spans, int[] counts)
    {
        foreach (var (_, _, type) in spans)
        {
            counts[type]++;
        }
    }
}
