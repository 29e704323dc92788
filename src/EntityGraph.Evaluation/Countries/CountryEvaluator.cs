using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Counts the countries that a tagger found where a corpus with places but without countries has none.
/// </summary>
/// <remarks>
/// Corpora call countries LOC or location, so only false positives can be counted, not what was missed. Not
/// thread-safe.
/// </remarks>
public sealed class CountryEvaluator
{
    private static readonly string[] s_places = ["LOC", "location", "country"];
    private readonly Dictionary<string, int> _wrong = new(StringComparer.Ordinal);
    private int _atPlaces;
    private int _inNames;
    private int _nowhere;

    /// <summary>The counts so far.</summary>
    public CountryReport Report =>
        new(_atPlaces, _inNames, _nowhere)
        {
            Wrong =
            [
                .. _wrong
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, pair.Value)),
            ],
        };

    /// <summary>Compares every <see cref="MentionKind.Country"/> of a document with its gold spans.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="found">Found in what <see cref="ConllDocument.Tokenize"/> gave for it.</param>
    public void Add(ConllDocument gold, AnnotatedDocument found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var spans = gold.SpansIn(found.Tokenized);
        foreach (var mention in found.Mentions.Where(mention => mention.Kind == MentionKind.Country))
        {
            if (spans.Any(span => span.Span == mention.Span && s_places.Contains(span.Label)))
            {
                _atPlaces++;
                continue;
            }

            var other = spans
                .Where(span => span.Span.Overlaps(mention.Span))
                .Select(span => span.Label)
                .FirstOrDefault();
            _inNames += other is null ? 0 : 1;
            _nowhere += other is null ? 1 : 0;
            var key = $"{found.Surface(mention)} ({other ?? "none"})";
            _wrong[key] = _wrong.GetValueOrDefault(key) + 1;
        }
    }
}
