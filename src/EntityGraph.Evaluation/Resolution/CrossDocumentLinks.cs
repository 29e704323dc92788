namespace EntityGraph.Evaluation;

/// <summary>
/// Counts links between mentions of different documents: two mentions are linked where they mean one thing.
/// </summary>
public static class CrossDocumentLinks
{
    /// <summary>The links that are right, wrong and missed.</summary>
    /// <param name="mentions">The document of each mention, what it means, and what it was taken to mean.</param>
    /// <remarks>Linear in the mentions: links are counted from the sizes of groups, never one by one.</remarks>
    public static MatchCount Count(IEnumerable<(string Document, string Gold, string Predicted)> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);

        var all = mentions.ToList();
        var right = Links(all.GroupBy(mention => (mention.Gold, mention.Predicted), mention => mention.Document));
        var gold = Links(all.GroupBy(mention => mention.Gold, mention => mention.Document, StringComparer.Ordinal));
        var predicted = Links(
            all.GroupBy(mention => mention.Predicted, mention => mention.Document, StringComparer.Ordinal)
        );
        return new MatchCount(right, predicted - right, gold - right);
    }

    private static int Links<TKey>(IEnumerable<IGrouping<TKey, string>> groups) =>
        groups.Sum(group =>
        {
            var perDocument = group
                .CountBy(document => document, StringComparer.Ordinal)
                .Select(pair => pair.Value)
                .ToList();
            var size = perDocument.Sum();
            return ((size * size) - perDocument.Sum(count => count * count)) / 2;
        });
}
