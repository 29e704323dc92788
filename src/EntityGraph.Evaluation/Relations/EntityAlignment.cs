using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Says which entity of gold a found entity is, so that a canonical name chosen otherwise is no error of the relation.
/// </summary>
/// <remarks>An id that gold has too is itself. Any other is the gold entity with which it shares most mentions
/// (overlapping spans; ties by id), or itself where it shares none.</remarks>
public sealed class EntityAlignment
{
    private readonly Dictionary<EntityId, EntityId> _map = [];

    /// <summary>Aligns the entities of one document. O(mentions log mentions).</summary>
    public EntityAlignment(DocumentAnnotations gold, DocumentAnnotations predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);

        var known = gold.Entities.Select(entity => entity.Id).ToHashSet();
        var goldMentions = gold
            .Mentions.Where(mention => mention.Entity is not null)
            .OrderBy(mention => mention.Span)
            .ToList();
        var votes = new Dictionary<EntityId, Dictionary<EntityId, int>>();
        var first = 0;
        foreach (var mention in predicted.Mentions.OrderBy(mention => mention.Span))
        {
            while (first < goldMentions.Count && goldMentions[first].Span.End <= mention.Span.Start)
            {
                first++;
            }

            if (
                mention.Entity is { } found
                && !known.Contains(found)
                && first < goldMentions.Count
                && goldMentions[first].Span.Overlaps(mention.Span)
                && goldMentions[first].Entity is { } meant
            )
            {
                var forFound = votes.TryGetValue(found, out var counts) ? counts : votes[found] = [];
                forFound[meant] = forFound.GetValueOrDefault(meant) + 1;
            }
        }

        foreach (var (found, counts) in votes)
        {
            _map[found] = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        }
    }

    /// <summary>The gold entity that a found one is, or itself.</summary>
    public EntityId Of(EntityId found) => _map.GetValueOrDefault(found, found);
}
