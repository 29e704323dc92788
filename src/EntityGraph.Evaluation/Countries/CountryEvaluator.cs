using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Counts the countries that a tagger found where a corpus with places but without countries has none.</summary>
/// <remarks>Corpora call countries LOC or location, so only false positives can be counted, not what was missed.</remarks>
public static class CountryEvaluator
{
    private static readonly string[] s_places = ["LOC", "location", "country"];

    /// <summary>Compares every <see cref="MentionKind.Country"/> with the gold spans of its document.</summary>
    /// <param name="documents">The corpus.</param>
    /// <param name="tag">Gives a document's mentions; it is handed the gold spans too, for taggers that are asked to read them.</param>
    public static CountryReport Count(
        IEnumerable<ConllDocument> documents,
        Func<TokenizedDocument, IReadOnlyList<(TextSpan Span, string Label)>, ImmutableArray<Mention>> tag)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(tag);

        var (atPlaces, inNames, nowhere) = (0, 0, 0);
        var wrong = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var tokenized = document.Tokenize();
            var gold = document.SpansIn(tokenized);
            foreach (var mention in tag(tokenized, gold).Where(mention => mention.Kind == MentionKind.Country))
            {
                if (gold.Any(span => span.Span == mention.Span && s_places.Contains(span.Label)))
                {
                    atPlaces++;
                    continue;
                }

                var other = gold.Where(span => span.Span.Overlaps(mention.Span)).Select(span => span.Label).FirstOrDefault();
                inNames += other is null ? 0 : 1;
                nowhere += other is null ? 1 : 0;
                var key = $"{tokenized.Slice(mention.Span)} ({other ?? "none"})";
                wrong[key] = wrong.GetValueOrDefault(key) + 1;
            }
        }

        return new CountryReport(atPlaces, inNames, nowhere)
        {
            Wrong = [.. wrong.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))],
        };
    }
}
