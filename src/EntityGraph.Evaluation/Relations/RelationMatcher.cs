using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Pairs the evidence of gold and found relations of one document.</summary>
internal sealed class RelationMatcher
{
    private readonly DocumentAnnotations _gold;
    private readonly DocumentAnnotations _predicted;
    private readonly RelationKind _kind;
    private readonly HashSet<string> _symmetric;

    public RelationMatcher(DocumentAnnotations gold, DocumentAnnotations predicted, RelationKind kind)
    {
        _gold = gold;
        _predicted = predicted;
        _kind = kind;

        // Gold made by hand need not say which predicates are symmetric.
        _symmetric = gold
            .Relations.Concat(predicted.Relations)
            .Where(relation => relation.Kind == kind && relation.Undirected)
            .Select(Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>One score for each predicate of the document.</summary>
    /// <param name="differences">Gets a line for each difference.</param>
    /// <param name="outcomes">Gets each evidence that was found, and whether gold has it.</param>
    public IEnumerable<RelationScore> Match(
        ImmutableArray<string>.Builder differences,
        ICollection<(Evidence Evidence, bool IsRight)> outcomes
    )
    {
        var alignment = new EntityAlignment(_gold, _predicted);
        var gold = Items(_gold, id => id);
        var found = Items(_predicted, alignment.Of);
        var left = new List<Item>(found);
        var pairs = new List<(Item Gold, Item Found)>();
        foreach (var item in gold)
        {
            var index = left.FindIndex(other =>
                other.Key == item.Key && other.Evidence.Span.Overlaps(item.Evidence.Span)
            );
            if (index >= 0)
            {
                pairs.Add((item, left[index]));
                outcomes.Add((left[index].Evidence, true));
                left.RemoveAt(index);
            }
            else
            {
                differences.Add($"missed {Describe(item)}");
            }
        }

        foreach (var item in left)
        {
            differences.Add($"spurious {Describe(item)}");
            outcomes.Add((item.Evidence, false));
        }

        return gold.Concat(found)
            .Select(item => item.Key.Predicate)
            .Distinct(StringComparer.Ordinal)
            .Select(predicate =>
            {
                var matched = pairs.Where(pair => pair.Gold.Key.Predicate == predicate).ToList();
                return new RelationScore(
                    predicate,
                    new MatchCount(
                        matched.Count,
                        left.Count(item => item.Key.Predicate == predicate),
                        gold.Count(item => item.Key.Predicate == predicate) - matched.Count
                    ),
                    matched.Count(pair => pair.Gold.Evidence.Status == pair.Found.Evidence.Status),
                    matched.Count(pair => IsClaimed(pair.Gold.Evidence) == IsClaimed(pair.Found.Evidence)),
                    matched.Count(pair =>
                        pair.Gold.Evidence.Negated == pair.Found.Evidence.Negated
                        && pair.Gold.Evidence.Modality == pair.Found.Evidence.Modality
                    )
                );
            });
    }

    private static string Name(Relation relation) => relation.Predicate ?? SnakeCase.Of(relation.Kind);

    // Events have open predicates, which gold does not annotate.
    private bool IsScored(Relation relation) =>
        relation.Kind == _kind && (relation.Predicate is null || PredicateTable.TryGet(relation.Predicate, out _));

    private static bool IsClaimed(Evidence evidence) => evidence.ClaimedBy is not null || evidence.ClaimedByUnknown;

    // Two extractors, or two words of one sentence, may find the same thing: equal keys over overlapping evidence count
    // once.
    private List<Item> Items(DocumentAnnotations document, Func<EntityId, EntityId> align)
    {
        var items = new List<Item>();
        foreach (var relation in document.Relations.Where(IsScored))
        {
            var (source, target) = (align(relation.Source), align(relation.Target));
            var swap = _symmetric.Contains(Name(relation)) && target.CompareTo(source) < 0;
            var key = swap ? (Name(relation), target, source) : (Name(relation), source, target);
            foreach (var evidence in relation.Evidence)
            {
                if (!items.Exists(item => item.Key == key && item.Evidence.Span.Overlaps(evidence.Span)))
                {
                    items.Add(new Item(key, evidence));
                }
            }
        }

        return items;
    }

    private string Describe(Item item)
    {
        var text = _gold.Document.Text;
        var end = Math.Min(item.Evidence.Span.End, text.Length);
        var shown = text[Math.Min(item.Evidence.Span.Start, end)..end].ReplaceLineEndings(" ");
        return $"{_gold.Document.Id} {item.Key.Predicate} {item.Key.Source}→{item.Key.Target}: {shown}";
    }

    private sealed record Item((string Predicate, EntityId Source, EntityId Target) Key, Evidence Evidence);
}
