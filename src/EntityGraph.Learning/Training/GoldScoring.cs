using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Scores an analyser on gold by its own labels: exact spans, micro-averaged.</summary>
internal static class GoldScoring
{
    /// <summary>
    /// A score for each label, in the order given, then that of all. Labels that only the gold has count as missed
    /// under <c>all</c>.
    /// </summary>
    public static IEnumerable<FastScore> Measure(
        FastAnalyzer analyzer,
        string name,
        IReadOnlyList<string> labels,
        IEnumerable<ConllDocument> documents
    )
    {
        var found = new List<string>();
        var gold = new List<string>();
        var right = new List<string>();
        foreach (var document in documents)
        {
            var tokenized = document.Tokenize("dev");
            var truth = document.SpansIn(tokenized).ToHashSet();
            var guess = analyzer
                .Analyze(tokenized)
                .Mentions.Where(mention => mention.Label.Length > 0)
                .Select(mention => (mention.Span, mention.Label))
                .ToHashSet();
            found.AddRange(guess.Select(span => span.Label));
            gold.AddRange(truth.Select(span => span.Label));
            right.AddRange(guess.Intersect(truth).Select(span => span.Label));
        }

        foreach (var label in labels)
        {
            yield return new FastScore(
                name,
                label,
                right.Count(found => found == label),
                found.Count(found => found == label),
                gold.Count(found => found == label)
            );
        }

        yield return new FastScore(name, "all", right.Count, found.Count, gold.Count);
    }
}
