using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Turns what a classifier read of pairs (<see cref="ResolvedDocument.Guesses"/>) into stated relations.
/// </summary>
/// <remarks>
/// Only guesses of at least a score count, whose kinds the predicate takes, in title and body. What the words around
/// both say of status, negation and modality is read by rules, which title a person holds from the list of titles, and
/// what stands inside an attribution's content is claimed. Linear in the guesses and their sentences. Immutable and
/// thread-safe.
/// </remarks>
public sealed class ClassifiedRelationExtractor : IRelationExtractor
{
    /// <summary>
    /// The least score that counts unless said otherwise: from there on more than nine of ten guesses are right in the
    /// sentences held out when the shipped classifier was trained (encyclopaedia and old newswire, gold entities; see
    /// the model's card).
    /// </summary>
    public const double DefaultMinScore = 0.8;

    private const string Extractor = "pair-classifier";

    // Read as often of the country that somebody holds a post in as of a home, and of where a firm acts as of its seat.
    private static readonly FrozenSet<string> s_leftOut = FrozenSet.ToFrozenSet(
        ["residence", "headquarters_location"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<ZoneKind> s_zones = FrozenSet.ToFrozenSet([ZoneKind.Title, ZoneKind.Body]);
    private readonly double _minScore;

    /// <summary>Takes guesses of at least <paramref name="minScore"/>, in [0, 1].</summary>
    public ClassifiedRelationExtractor(double minScore = DefaultMinScore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minScore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minScore, 1);
        _minScore = minScore;
    }

    /// <inheritdoc/>
    public string Name => Extractor;

    /// <inheritdoc/>
    public IEnumerable<Relation> Extract(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Guesses.IsDefaultOrEmpty)
        {
            return [];
        }

        var kinds = document.Entities.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        var relations = new StatedRelations(document, static score => score);
        foreach (
            var group in document
                .Guesses.Where(guess => guess.Score >= _minScore && !s_leftOut.Contains(guess.Predicate))
                .GroupBy(guess => guess.Sentence)
        )
        {
            if (s_zones.Contains(document.Tokenized.Sentences[group.Key].Zone))
            {
                Add(SentenceItems.Of(document, kinds, group.Key), [.. group], relations);
            }
        }

        return relations.InTextOrder();
    }

    // Members of a party or a body don't work for it, nor does who sits on it.
    private static bool IsMembership(SentenceItems items, int source, int target) =>
        PartyNames.IsParty(items.Surface(target))
        || items.Is(target - 1, "on")
        || (items.Is(target - 1, "the") && items.Is(target - 2, "on"))
        || Enumerable
            .Range(Math.Min(source, target), Math.Abs(target - source))
            .Any(index => items.Is(index, "member", "members"));

    private static void Add(SentenceItems items, ImmutableArray<RelationGuess> guesses, StatedRelations relations)
    {
        var places = new Dictionary<TextSpan, int>();
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index].Mention is { } mention)
            {
                places[mention.Span] = index;
            }
        }

        foreach (var guess in guesses)
        {
            if (
                places.TryGetValue(guess.Source, out var source)
                && places.TryGetValue(guess.Target, out var target)
                && source != target
                && !items.IsQuestion
                && !(guess.Predicate == "employer" && IsMembership(items, source, target))
                && RelationWording.Read(items, source, target, guess.Predicate) is { } wording
            )
            {
                relations.Add(
                    items,
                    source,
                    target,
                    new PatternFinding(
                        wording.Predicate,
                        Extractor,
                        wording.Cue,
                        guess.Score,
                        Math.Min(source, target),
                        Math.Max(source, target) + 1
                    )
                    {
                        Status = wording.Status,
                        Modality = wording.Modality,
                        IsNegated = wording.IsNegated,
                    }
                );
            }
        }
    }
}
